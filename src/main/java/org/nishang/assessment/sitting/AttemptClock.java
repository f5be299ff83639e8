package org.nishang.assessment.sitting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time of an attempt as the browser asks for it again and again: small.
 *
 * @param attempt by which the answer names itself
 * @param state {@code RUNNING} or {@code FINISHED}; a paused one runs
 * @param pause while the time stands still
 * @param grants time that was added, the oldest first
 * @param elsewhere since when another browser writes it, if one does
 */
record AttemptClock(
        String attempt,
        String state,
        Instant deadline,
        Instant serverTime,
        @Nullable Pause pause,
        List<Added> grants,
        @Nullable Instant elsewhere) {

    record Pause(Instant at, String reason) {}

    record Added(Instant at, String kind, long seconds, String reason) {}
}
