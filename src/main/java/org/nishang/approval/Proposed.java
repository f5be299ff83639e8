package org.nishang.approval;

import java.time.Instant;
import java.util.UUID;

/**
 * A proposal that waits, as somebody sees it.
 *
 * @param content as whoever proposed it wrote it
 * @param own whether who looks proposed it, so that the yes is another's
 */
public record Proposed(UUID id, Act act, String content, String by, Instant at, boolean own) {}
