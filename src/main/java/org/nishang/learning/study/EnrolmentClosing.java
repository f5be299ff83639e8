package org.nishang.learning.study;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.learning.programme.ProgrammeObstacle;
import org.nishang.learning.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How an enrolment ends in a completed programme, whichever way led there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EnrolmentClosing {

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final List<ProgrammeObstacle> obstacles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrolmentClosing(
            Programmes programmes,
            Enrolments enrolments,
            List<ProgrammeObstacle> obstacles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.obstacles = obstacles;
        this.events = events;
        this.clock = clock;
    }

    /** What stands today between a person and the certificate of a programme. */
    Optional<Refusal> obstacle(PersonId person, Programme programme) {
        return obstacles.stream()
                .flatMap(each -> each.of(person, programme, today()).stream())
                .findFirst();
    }

    /** What made it pointless to begin a programme on a day. */
    Optional<Refusal> obstacleOfBeginning(PersonId person, Programme programme, LocalDate day) {
        return obstacles.stream()
                .flatMap(each -> each.ofBeginning(person, programme, day).stream())
                .findFirst();
    }

    /**
     * Closes an enrolment, and ends the person's other ways to the same certificate.
     *
     * @return false if it was closed before
     */
    boolean close(UUID enrolment, PersonId person, Programme programme) {
        if (!enrolments.close(enrolment, today())) {
            return false;
        }
        var others = programmes.all().stream()
                .filter(other -> other.role() == programme.role())
                .map(Programme::code)
                .filter(code -> !code.equals(programme.code()))
                .toList();
        if (!others.isEmpty()) {
            enrolments.withdraw(person, others, clock.instant());
        }
        return true;
    }

    /** Tells that a programme is completed; a certificate follows within the transaction. */
    void tell(UUID enrolment, PersonId person, Programme programme, BigDecimal hours, @Nullable Points score) {
        events.publishEvent(new ProgrammeCompleted(
                enrolment, person, programme.code(), programme.title(), programme.role(), hours, score, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
