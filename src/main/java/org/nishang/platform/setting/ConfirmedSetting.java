package org.nishang.platform.setting;

import java.time.Instant;

/**
 * What somebody confirmed.
 *
 * @param content as whoever owns it writes it
 * @param by the username
 */
public record ConfirmedSetting(String content, String by, Instant at) {}
