package org.nishang.learning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.nishang.assessment.AttemptFinished;
import org.nishang.assessment.AttemptRow;
import org.nishang.assessment.ExamSitting;
import org.nishang.assessment.ExamStanding;
import org.nishang.common.TrainingRole;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Completes an enrolment when the last of its programme's exams is passed, in the transaction that
 * marks the exam: either all of it happens or nothing.
 */
@Component
class Completion {

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final CourseCatalogue catalogue;
    private final ExamSitting exams;
    private final OnlineSessions sessions;
    private final List<ProgrammeObstacle> obstacles;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate apart;

    Completion(
            Programmes programmes,
            Enrolments enrolments,
            CourseCatalogue catalogue,
            ExamSitting exams,
            OnlineSessions sessions,
            List<ProgrammeObstacle> obstacles,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.catalogue = catalogue;
        this.exams = exams;
        this.sessions = sessions;
        this.obstacles = obstacles;
        this.events = events;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttemptFinished attempt) {
        var concerned =
                programmes.withCourse(attempt.exam()).stream().map(Programme::code).toList();
        if (!attempt.passed() || concerned.isEmpty()) {
            return;
        }
        var done = EnumSet.noneOf(TrainingRole.class);
        for (Enrolment enrolment : wholeFirst(enrolments.lockOpen(attempt.person(), concerned))) {
            var programme = programmeOf(enrolment);
            if (attempt.at().isBefore(enrolment.enrolledAt())) {
                continue; // marked anew, from an earlier way through the programme
            }
            var others = others(attempt, enrolment, programme);
            if (!done.contains(programme.role())
                    && others.stream().allMatch(ExamStanding::passed)
                    && isAllowed(attempt.person(), programme)) {
                complete(attempt, enrolment, programme, others);
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
        return programmes.byCode(enrolment.programme()).orElseThrow();
    }

    /**
     * What stands in the way leaves the enrolment open and the exam passed: an exam that was sat is
     * never undone.
     */
    private boolean isAllowed(PersonId person, Programme programme) {
        var today = LocalDate.now(clock);
        return obstacles.stream().allMatch(each -> each.of(person, programme, today).isEmpty());
    }

    private void complete(
            AttemptFinished attempt,
            Enrolment enrolment,
            Programme programme,
            List<ExamStanding> others) {
        var today = LocalDate.now(clock);
        if (!enrolments.close(enrolment.id(), today)) {
            return;
        }
        withdrawOtherWays(attempt.person(), programme);
        int attempts = attemptsAt(attempt, enrolment);
        var creditHours =
                programme.courses().stream()
                        .map(this::outline)
                        .map(CourseOutline::creditHours)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        sessions.passed(
                attempt.person(),
                programme,
                creditHours,
                today,
                attempts + others.stream().mapToInt(other -> other.finished().size()).sum(),
                attempts == 1 && others.stream().allMatch(other -> other.finished().size() == 1));
        events.publishEvent(
                new ProgrammeCompleted(
                        enrolment.id(),
                        attempt.person(),
                        programme.code(),
                        programme.title(),
                        programme.role(),
                        creditHours,
                        attempt.score(),
                        today));
    }

    private void withdrawOtherWays(PersonId person, Programme programme) {
        var others =
                programmes.all().stream()
                        .filter(other -> other.role() == programme.role())
                        .map(Programme::code)
                        .filter(code -> !code.equals(programme.code()))
                        .toList();
        if (!others.isEmpty()) {
            enrolments.withdraw(person, others, clock.instant());
        }
    }

    /**
     * How the programme's other exams stand. Read apart: when two exams end at the same moment the
     * second waits for the first's lock, and then has to see what the first one wrote.
     */
    private List<ExamStanding> others(
            AttemptFinished attempt, Enrolment enrolment, Programme programme) {
        return programme.courses().stream()
                .filter(course -> !course.equals(attempt.exam()))
                .map(
                        course ->
                                Objects.requireNonNull(
                                        apart.execute(
                                                status ->
                                                        exams.standing(
                                                                attempt.person(),
                                                                outline(course),
                                                                enrolment.enrolledAt()))))
                .toList();
    }

    /** Attempts at this exam since the enrolment, this one counted in. */
    private int attemptsAt(AttemptFinished attempt, Enrolment enrolment) {
        if (attempt.number() == 1) {
            return 1;
        }
        return 1
                + (int)
                        exams
                                .standing(
                                        attempt.person(),
                                        outline(attempt.exam()),
                                        enrolment.enrolledAt())
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
