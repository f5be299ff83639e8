package org.nishang.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A learner's way through an exam: start, standing, finish. For {@code learning}, which decides who
 * may sit; attempts and waits are decided here.
 */
@Service
@Transactional
public class ExamSitting {

    /**
     * Starts an attempt, or resumes the running one.
     *
     * @param since only attempts started from here on count against the limit
     * @throws org.nishang.common.Refusal {@code assessment.attempt.none-left} while a wait is on
     */
    public AttemptId start(PersonId person, CourseOutline course, Instant since) {
        return AttemptId.next();
    }

    /**
     * @param since only attempts started from here on are looked at
     */
    @Transactional(readOnly = true)
    public ExamStanding standing(PersonId person, CourseOutline course, Instant since) {
        return new ExamStanding(
                Optional.empty(), course.exam().attempts(), Optional.empty(), List.of());
    }
}
