package org.nishang.notice.log;

import java.time.Instant;
import org.nishang.notice.reach.NoticeChannel;

/**
 * An address that reaches nobody.
 *
 * @param name of whose it is
 * @param address masked
 * @param why as the other side said it
 */
public record SetAsideRow(String name, NoticeChannel channel, String address, Instant since, String why) {}
