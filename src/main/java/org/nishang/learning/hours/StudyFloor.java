package org.nishang.learning.hours;

import java.time.Duration;
import org.nishang.course.LessonLength;

/** How long somebody has to have a lesson open and in use, at the least, before it counts as studied. */
public final class StudyFloor {

    private StudyFloor() {}

    /** Half of what it takes to study it: nobody who knows part of it is held up, and nobody clicks through. */
    public static Duration of(LessonLength length) {
        return length.toStudy().dividedBy(2);
    }
}
