package org.nishang.people.employment;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Period;
import org.nishang.common.Refusal;
import org.nishang.people.claim.ClaimAccepted;
import org.nishang.people.claim.ClaimAsking;
import org.nishang.people.claim.Elsewhere;
import org.nishang.people.claim.Typed;
import org.nishang.people.person.PersonTurns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How employments begin: at once, or when somebody has agreed to a second one at the same time. */
@Component
class Beginnings {

    private final Employments employments;
    private final Elsewhere elsewhere;
    private final ClaimAsking claims;
    private final PersonTurns turns;

    Beginnings(Employments employments, Elsewhere elsewhere, ClaimAsking claims, PersonTurns turns) {
        this.employments = employments;
        this.elsewhere = elsewhere;
        this.claims = claims;
        this.turns = turns;
    }

    /** @return what it waits for; empty where it begins */
    Optional<JoinOutcome.Waits> beginOrAsk(Employment wanted, Typed typed) {
        // Two that join at once would not see each other.
        turns.take(wanted.person());
        refuseOverlap(wanted);
        if (isSecond(wanted, null)) {
            return Optional.of(new JoinOutcome.Waits(claims.ask(wanted.hire(), typed)));
        }
        employments.saveAndFlush(wanted);
        claims.settle(wanted.hire());
        return Optional.empty();
    }

    /**
     * Takes the place of an employment of the own scope.
     *
     * @param before the days of that one
     * @throws Refusal {@code people.employment-overlap}, {@code people.claim.longer}
     */
    void follow(Employment wanted, Period before) {
        turns.take(wanted.person());
        refuseOverlap(wanted);
        refuseSecond(wanted, before);
        employments.saveAndFlush(wanted);
    }

    /**
     * What was recorded of an employment is put right, in the person's turn.
     *
     * @param before the days that it had
     * @throws Refusal {@code people.employment-overlap}, {@code people.claim.longer}
     */
    void putRight(Employment corrected, Period before) {
        refuseOverlap(corrected);
        refuseSecond(corrected, before);
        employments.saveAndFlush(corrected);
    }

    /**
     * Other days of an employment may not become a second one at the same time.
     *
     * @throws Refusal {@code people.claim.longer}
     */
    void refuseSecond(Employment changed, Period before) {
        if (isSecond(changed, before)) {
            throw new Refusal("people.claim.longer");
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ClaimAccepted accepted) {
        var wanted = new Employment(accepted.hire());
        refuseOverlap(wanted);
        employments.saveAndFlush(wanted);
    }

    private boolean isSecond(Employment wanted, @Nullable Period before) {
        var days = wanted.days();
        return elsewhere.meets(wanted.person(), days, before);
    }

    private void refuseOverlap(Employment wanted) {
        overlapping(wanted).findFirst().ifPresent(other -> {
            throw new Refusal("people.employment-overlap", other.joinedOn()).at(FieldName.DAY);
        });
    }

    private Stream<Employment> overlapping(Employment wanted) {
        return employments.lastingBeyond(wanted.person(), wanted.enterprise(), wanted.joinedOn()).stream()
                .filter(other ->
                        !other.id().equals(wanted.id()) && wanted.days().overlaps(other.days()));
    }
}
