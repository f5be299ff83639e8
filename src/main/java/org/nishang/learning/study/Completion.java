package org.nishang.learning.study;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.nishang.assessment.sitting.AttemptFinished;
import org.nishang.assessment.sitting.AttemptRow;
import org.nishang.assessment.sitting.ExamSitting;
import org.nishang.common.TrainingRole;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completes an enrolment when the last of its programme's exams is passed, in the transaction that marks the exam:
 * either all of it happens or nothing.
 */
@Component
class Completion {

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final CourseCatalogue catalogue;
    private final ExamSitting exams;
    private final Completing completing;

    Completion(
            Programmes programmes,
            Enrolments enrolments,
            CourseCatalogue catalogue,
            ExamSitting exams,
            Completing completing) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.catalogue = catalogue;
        this.exams = exams;
        this.completing = completing;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttemptFinished attempt) {
        var concerned = programmes.everWithCourse(attempt.exam());
        if (!attempt.passed() || concerned.isEmpty()) {
            return;
        }
        var done = EnumSet.noneOf(TrainingRole.class);
        for (Enrolment enrolment : wholeFirst(enrolments.lockOpen(attempt.person(), concerned))) {
            var programme = programmeOf(enrolment);
            if (attempt.at().isBefore(enrolment.enrolledAt())
                    || !programme.courses().contains(attempt.exam())) {
                continue; // marked anew, from an earlier way through the programme; or of another version
            }
            enrolments.pass(enrolment.id(), attempt.exam(), attemptsAt(attempt, enrolment), attempt.at());
            if (!done.contains(programme.role())
                    && completing.completeIfDone(attempt.person(), enrolment, programme, attempt.score())) {
                done.add(programme.role());
            }
        }
    }

    /** Who is in two programmes of a role at once gets one certificate, by the larger one. */
    private List<Enrolment> wholeFirst(List<Enrolment> open) {
        return open.stream()
                .sorted(Comparator.comparing((Enrolment one) -> programmeOf(one).kind()))
                .toList();
    }

    private Programme programmeOf(Enrolment enrolment) {
        return programmes.version(enrolment.programme(), enrolment.version()).orElseThrow();
    }

    /** Attempts at this exam since the enrolment, this one counted in. */
    private int attemptsAt(AttemptFinished attempt, Enrolment enrolment) {
        if (attempt.number() == 1) {
            return 1;
        }
        return 1
                + (int)
                        exams
                                .standing(attempt.person(), outline(attempt.exam()), enrolment.enrolledAt())
                                .finished()
                                .stream()
                                .map(AttemptRow::id)
                                .filter(id -> !id.equals(attempt.attempt()))
                                .count();
    }

    private CourseOutline outline(String course) {
        return catalogue.current(course).orElseThrow();
    }
}
