package org.nishang.learning;

import org.nishang.assessment.ExamStanding;

/**
 * What a learner can do about a course's exam now.
 *
 * @param standing the attempts since the enrolment
 */
public record ExamState(Kind kind, ExamStanding standing) {

    /** In the order in which they come about. */
    public enum Kind {
        NOT_ENROLLED,
        LESSONS_LEFT,
        READY,
        RUNNING,
        AWAITING_MARKS,
        WAITING,
        PASSED
    }
}
