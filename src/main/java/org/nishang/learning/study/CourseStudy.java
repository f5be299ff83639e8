package org.nishang.learning.study;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much of a course somebody has studied, since the enrolment that is open or, where none is, the latest.
 *
 * @param courseVersion of the course as it is taught now
 * @param checks scored checks of all lessons, {@code checksDone} of them answered
 * @param complete whether all lessons are completed
 * @param creditHours earned so far, with two places
 */
public record CourseStudy(
        String courseVersion,
        long activeSeconds,
        long floorSeconds,
        int checksDone,
        int checks,
        boolean complete,
        BigDecimal creditHours,
        List<Lesson> lessons) {

    public record Lesson(
            String id, long activeSeconds, long floorSeconds, boolean complete, int checksDone, int checks) {}
}
