package org.nishang.learning.invigilation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.identity.PersonId;

/**
 * A running attempt as the person sees it who watches over it.
 *
 * @param document masked
 * @param session in whose window of the exam it was started, if that is for a session's people
 * @param left of its time; nothing more than zero when it is over
 * @param heardAt when its page was last heard of, or nothing yet
 * @param added time granted so far
 */
public record SittingRow(
        AttemptId attempt,
        PersonId person,
        String name,
        String document,
        String exam,
        @Nullable Session session,
        int number,
        Instant startedAt,
        Instant deadline,
        Duration left,
        int answered,
        int questions,
        @Nullable Instant savedAt,
        @Nullable Instant heardAt,
        Duration added,
        State state) {

    /** A training session that sits an exam together. */
    public record Session(UUID id, String name) {}

    /** What goes on with it. */
    public enum State {
        WRITING,
        /** Nothing was heard of its page for a while: no network, or the page is closed. */
        SILENT,
        PAUSED,
        /** Its time is over; it is about to be handed in. */
        OVERDUE
    }
}
