package org.nishang.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nishang.assessment.AttemptId;
import org.nishang.assessment.ExamSitting;
import org.nishang.assessment.ExamStanding;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets a learner sit the exam of a course: enrolled, all lessons completed, not passed yet. */
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class ExamAdmission {

    private final Studying studying;
    private final Programmes programmes;
    private final ExamSitting exams;
    private final CurrentUser user;

    ExamAdmission(Studying studying, Programmes programmes, ExamSitting exams, CurrentUser user) {
        this.studying = studying;
        this.programmes = programmes;
        this.exams = exams;
        this.user = user;
    }

    /**
     * Starts an attempt, or resumes the running one.
     *
     * @throws Refusal {@code learning.exam.not-enrolled}, {@code learning.exam.lessons-left},
     *     {@code learning.exam.passed}, and those of {@link ExamSitting#start}
     */
    public AttemptId start(String course) {
        var standing = studying.course(course);
        var enrolment =
                standing.enrolment()
                        .filter(Enrolment::isOpen)
                        .orElseThrow(() -> new Refusal("learning.exam.not-enrolled"));
        if (standing.toRead() > 0) {
            throw new Refusal("learning.exam.lessons-left", standing.toRead());
        }
        // A programme of one course is completed by passing it; only others need to be asked.
        boolean several =
                programmes
                        .byCode(enrolment.programme())
                        .filter(programme -> programme.courses().size() > 1)
                        .isPresent();
        if (several && state(standing).kind() == ExamState.Kind.PASSED) {
            throw new Refusal("learning.exam.passed");
        }
        return exams.start(user.person(), standing.course(), enrolment.enrolledAt());
    }

    /** Where the signed-in learner stands with the exam of a course. */
    public ExamState state(CourseStanding standing) {
        if (standing.enrolment().isEmpty()) {
            return new ExamState(ExamState.Kind.NOT_ENROLLED, nothing(standing));
        }
        if (standing.isOpen() && standing.toRead() > 0) {
            return new ExamState(ExamState.Kind.LESSONS_LEFT, nothing(standing));
        }
        var attempts =
                exams.standing(
                        user.person(),
                        standing.course(),
                        standing.enrolment().map(Enrolment::enrolledAt).orElse(Instant.EPOCH));
        return new ExamState(kind(standing, attempts), attempts);
    }

    private static ExamState.Kind kind(CourseStanding standing, ExamStanding attempts) {
        if (!standing.isOpen() || attempts.passed()) {
            return ExamState.Kind.PASSED;
        }
        if (attempts.running().isPresent()) {
            return ExamState.Kind.RUNNING;
        }
        if (attempts.awaitingMarks().isPresent()) {
            return ExamState.Kind.AWAITING_MARKS;
        }
        return attempts.againAt().isPresent() ? ExamState.Kind.WAITING : ExamState.Kind.READY;
    }

    private static ExamStanding nothing(CourseStanding standing) {
        return new ExamStanding(
                Optional.empty(),
                Optional.empty(),
                standing.course().exam().attempts(),
                Optional.empty(),
                List.of());
    }
}
