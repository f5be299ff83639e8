package org.nishang.privacy.notice;

import java.time.Instant;

/** Somebody who was shown a version of the notice and acknowledged it. */
public record SeenRow(String username, String name, int number, Instant at) {}
