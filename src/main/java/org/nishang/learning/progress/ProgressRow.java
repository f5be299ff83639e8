package org.nishang.learning.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.identity.PersonId;

/**
 * Where a person stands with a course on a day.
 *
 * @param document masked
 * @param enterprises within the scope of who asks, that employ the person on the day
 * @param checksLeft of the lessons that are left
 * @param hours earned since the enrolment, with two places
 * @param creditHours the course's own
 * @param passedOn the day of the exam that was passed
 * @param certificate number of what came of it
 */
public record ProgressRow(
        UUID enrolment,
        PersonId person,
        String name,
        String document,
        String enterprises,
        String programme,
        String course,
        Text title,
        LocalDate enrolledOn,
        int lessonsDone,
        int lessons,
        int checksLeft,
        BigDecimal hours,
        BigDecimal creditHours,
        int tries,
        @Nullable LocalDate passedOn,
        @Nullable String certificate,
        LocalDate day) {

    /** Days that a course may take for each of its credit hours; one hour a day is what plans reckon with. */
    static final int DAYS_AN_HOUR = 3;

    public ProgressStep step() {
        if (certificate != null) {
            return ProgressStep.CERTIFIED;
        }
        if (passedOn != null) {
            return ProgressStep.PASSED;
        }
        if (lessonsLeft() == 0) {
            return ProgressStep.STUDIED;
        }
        return lessonsDone > 0 || hours.signum() > 0 || tries > 0 ? ProgressStep.STARTED : ProgressStep.ENROLLED;
    }

    public int lessonsLeft() {
        return lessons - lessonsDone;
    }

    /** Not for who was certified by a class or by a file, without the exam of the course. */
    public boolean isExamLeft() {
        return passedOn == null && certificate == null;
    }

    /** The last day on which it is in time. */
    public LocalDate dueOn() {
        return enrolledOn.plusDays(DAYS_AN_HOUR
                * (long) creditHours.setScale(0, RoundingMode.CEILING).intValueExact());
    }

    public boolean isLate() {
        return isExamLeft() && day.isAfter(dueOn());
    }

    /** The same in addresses and pages of an answer. */
    public String id() {
        return enrolment + "/" + course;
    }
}
