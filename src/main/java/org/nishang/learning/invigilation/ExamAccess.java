package org.nishang.learning.invigilation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may start an exam now, as far as its times decide it.
 *
 * @param opensAt when it opens next; only for {@code NOT_YET}
 * @param closesAt when a running attempt is closed at the latest; only for {@code OPEN}
 */
public record ExamAccess(
        State state, @Nullable Instant opensAt, @Nullable Instant closesAt) {

    /** How the exam's times lie around now. */
    public enum State {
        /** No times are set for this person. */
        ANY_TIME,
        OPEN,
        NOT_YET,
        /** There was a time, and none is to come. */
        OVER
    }

    public static final ExamAccess ANY_TIME = new ExamAccess(State.ANY_TIME, null, null);
}
