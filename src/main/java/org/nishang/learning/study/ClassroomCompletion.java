package org.nishang.learning.study;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A programme that was completed in a class. It ends as one that was completed on the portal: the enrolment of the
 * programme is closed, one that is made now if there is none, and the certificate follows.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClassroomCompletion {

    private final Enrolments enrolments;
    private final EnrolmentClosing closing;
    private final Clock clock;

    ClassroomCompletion(Enrolments enrolments, EnrolmentClosing closing, Clock clock) {
        this.enrolments = enrolments;
        this.closing = closing;
        this.clock = clock;
    }

    /**
     * Why a class leads to no certificate, for who decides to read.
     *
     * @param begun the first day of the class
     * @return empty = it leads to one
     */
    public Optional<Refusal> obstacle(PersonId person, Programme programme, LocalDate begun) {
        return closing.obstacle(person, programme).or(() -> closing.obstacleOfBeginning(person, programme, begun));
    }

    /**
     * @param hours that were earned
     * @param score of the exam; null = there was none
     */
    public void complete(PersonId person, Programme programme, BigDecimal hours, @Nullable Points score) {
        enrolments.open(person, programme, clock.instant());
        var enrolment = enrolments.lockOpen(person, List.of(programme.code())).getFirst();
        if (closing.close(enrolment.id(), person, programme)) {
            closing.tell(enrolment.id(), person, programme, hours, score);
        }
    }
}
