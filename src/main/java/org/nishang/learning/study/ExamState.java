package org.nishang.learning.study;

import org.nishang.assessment.sitting.ExamStanding;
import org.nishang.learning.invigilation.ExamAccess;

/**
 * What a learner can do about a course's exam now.
 *
 * @param standing the attempts since the enrolment
 * @param access the times at which it may be started
 */
public record ExamState(Kind kind, ExamStanding standing, ExamAccess access) {

    ExamState(Kind kind, ExamStanding standing) {
        this(kind, standing, ExamAccess.ANY_TIME);
    }

    /** In the order in which they come about. */
    public enum Kind {
        NOT_ENROLLED,
        /** It was passed before the programme was begun, and counts. */
        RECOGNISED,
        LESSONS_LEFT,
        /** Others of the programme come first. */
        COURSES_BEFORE,
        /** It opens later. */
        NOT_YET_OPEN,
        READY,
        RUNNING,
        AWAITING_MARKS,
        /** The tries of a row are used up. */
        WAITING,
        /** Tries are left, and the next one may not start yet. */
        COOLING,
        /** It was open, and no other time is set. */
        OVER,
        PASSED
    }
}
