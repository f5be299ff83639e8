package org.nishang.learning.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nishang.learning.programme.StudyDeadline.Due;

/**
 * How much a learner reads a day, and when all of it is read. The day by which the exam is to be passed is left free
 * for it. Pure.
 *
 * @param minutesADay of 60 seconds, rounded up to five
 * @param readBy the day on which the last lesson is read
 * @param due by when the exam is to be passed; empty where nothing presses
 */
public record StudyPlan(int minutesADay, LocalDate readBy, Optional<Due> due) {

    /** A credit hour. */
    static final int USUAL = 45;

    /** @param minutesLeft more than 0 */
    static StudyPlan of(int minutesLeft, LocalDate today, Optional<Due> due) {
        int usual = Math.ceilDiv(minutesLeft, USUAL);
        int days = due.map(one -> (int) Math.clamp(ChronoUnit.DAYS.between(today, one.day()), 1, usual))
                .orElse(usual);
        int aDay = Math.ceilDiv(Math.ceilDiv(minutesLeft, days), 5) * 5;
        return new StudyPlan(aDay, today.plusDays(days - 1), due);
    }
}
