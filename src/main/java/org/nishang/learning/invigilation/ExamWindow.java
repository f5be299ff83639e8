package org.nishang.learning.invigilation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;

/**
 * A time at which an exam may be started.
 *
 * @param closesAt the first moment at which it is closed
 * @param session code and name of the training session whose people it is for; nothing = everybody in the region of who
 *     opened it
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

    static final Duration LONGEST = Duration.ofDays(366);

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
            @Nullable String session) {

        private static final Reason TITLE = Reason.within(2, 100, "learning.window.title");

        /**
         * The same with a tidy title.
         *
         * @throws Refusal {@code learning.window.title}, {@code learning.window.period} where it ends before it begins,
         *     is over or lasts too long
         */
        Wish sound(Instant now) {
            var tidy = new Wish(exam, TITLE.of(title), opensAt, closesAt, session);
            var length = Duration.between(opensAt, closesAt);
            if (!length.isPositive() || length.compareTo(LONGEST) > 0 || closesAt.isBefore(now)) {
                throw new Refusal("learning.window.period", LONGEST.toDays()).at(FieldName.UNTIL);
            }
            return tidy;
        }
    }

    /** When an exam may be started, of all that is said about one window. */
    record Times(Instant opens, Instant closes) {

        boolean isOpen(Instant now) {
            return !now.isBefore(opens) && now.isBefore(closes);
        }
    }

    /**
     * Whether an exam may be started now.
     *
     * @param times of the windows that a person has, by their opening
     */
    static ExamAccess access(List<Times> times, Instant now) {
        if (times.isEmpty()) {
            return ExamAccess.ANY_TIME;
        }
        return times.stream()
                .filter(time -> time.isOpen(now))
                .max(Comparator.comparing(Times::closes))
                .map(time -> new ExamAccess(ExamAccess.State.OPEN, null, time.closes()))
                .orElseGet(() -> times.stream()
                        .filter(time -> now.isBefore(time.opens()))
                        .findFirst()
                        .map(time -> new ExamAccess(ExamAccess.State.NOT_YET, time.opens(), null))
                        .orElse(new ExamAccess(ExamAccess.State.OVER, null, null)));
    }
}
