package org.nishang.learning.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.nishang.assessment.sitting.AttemptFinished;
import org.nishang.assessment.sitting.AttemptRow;
import org.nishang.assessment.sitting.ExamSitting;
import org.nishang.common.TrainingRole;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.session.OnlineSessions;
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
    private final OnlineSessions sessions;
    private final EarnedHours hours;
    private final EnrolmentClosing closing;
    private final Clock clock;

    Completion(
            Programmes programmes,
            Enrolments enrolments,
            CourseCatalogue catalogue,
            ExamSitting exams,
            OnlineSessions sessions,
            EarnedHours hours,
            EnrolmentClosing closing,
            Clock clock) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.catalogue = catalogue;
        this.exams = exams;
        this.sessions = sessions;
        this.hours = hours;
        this.closing = closing;
        this.clock = clock;
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
            var passed = enrolments.passed(enrolment.id());
            if (!done.contains(programme.role())
                    && programme.plan().isFulfilledBy(passed.keySet())
                    && isAllowed(attempt.person(), programme)) {
                complete(attempt, enrolment, programme, passed);
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

    /** What stands in the way leaves the enrolment open and the exam passed: an exam that was sat is never undone. */
    private boolean isAllowed(PersonId person, Programme programme) {
        return closing.obstacle(person, programme).isEmpty();
    }

    /** @param passed by the code of each course, the attempts that its exam took */
    private void complete(
            AttemptFinished attempt, Enrolment enrolment, Programme programme, Map<String, Integer> passed) {
        var today = LocalDate.now(clock);
        if (!closing.close(enrolment.id(), attempt.person(), programme)) {
            return;
        }
        var counted = programme.courses().stream().filter(passed::containsKey).toList();
        var attempts = counted.stream().map(passed::get).toList();
        var byContent = hours.byContent(counted);
        var earned = hours.measured(attempt.person(), enrolment, counted);
        sessions.passed(
                attempt.person(),
                programme,
                byContent,
                earned,
                today,
                attempts.stream().mapToInt(Integer::intValue).sum(),
                attempts.stream().allMatch(one -> one == 1));
        closing.tell(enrolment.id(), attempt.person(), programme, earned.orElse(byContent), attempt.score());
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
