package org.nishang.learning.invigilation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time at which an exam may be started.
 *
 * @param closesAt the first moment at which it is closed
 * @param session code and name of the training session whose people it is for; nothing = everybody
 *     in the region of who opened it
 * @param mayWithdraw whether the signed-in person holds it
 */
public record ExamWindow(
        UUID id,
        String exam,
        String title,
        Instant opensAt,
        Instant closesAt,
        @Nullable String session,
        String actor,
        boolean mayWithdraw) {

    /**
     * What is asked for.
     *
     * @param session the code of a training session, or nothing
     */
    public record Wish(
            String exam,
            String title,
            Instant opensAt,
            Instant closesAt,
            @Nullable String session) {}
}
