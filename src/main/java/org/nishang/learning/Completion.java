package org.nishang.learning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.nishang.assessment.AttemptFinished;
import org.nishang.assessment.AttemptRow;
import org.nishang.assessment.ExamSitting;
import org.nishang.assessment.ExamStanding;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate apart;

    Completion(
            Programmes programmes,
            Enrolments enrolments,
            CourseCatalogue catalogue,
            ExamSitting exams,
            OnlineSessions sessions,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.catalogue = catalogue;
        this.exams = exams;
        this.sessions = sessions;
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
        for (Enrolment enrolment : enrolments.lockOpen(attempt.person(), concerned)) {
            var programme = programmes.byCode(enrolment.programme()).orElseThrow();
            var others = others(attempt, enrolment, programme);
            if (others.stream().allMatch(ExamStanding::passed)) {
                complete(attempt, enrolment, programme, others);
            }
        }
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
