package org.nishang.people.file;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Period;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.people.claim.ClaimAsking;
import org.nishang.people.claim.ClaimId;
import org.nishang.people.claim.Elsewhere;
import org.nishang.people.claim.Hire;
import org.nishang.people.claim.Typed;
import org.nishang.people.employment.Stint;
import org.nishang.people.person.PersonRegister;
import org.nishang.people.person.PersonTurns;
import org.springframework.stereotype.Component;

/** Lines of a file that employ somebody whom an enterprise outside the scope employs at the same time. */
@Component
class SecondStints {

    private final Elsewhere elsewhere;
    private final ClaimAsking claims;
    private final PersonTurns turns;
    private final PersonRegister register;

    SecondStints(Elsewhere elsewhere, ClaimAsking claims, PersonTurns turns, PersonRegister register) {
        this.elsewhere = elsewhere;
        this.claims = claims;
        this.turns = turns;
        this.register = register;
    }

    /** Where the people work; nobody else employs one of them until what is written is there. */
    Elsewhere.Spans held(Collection<UUID> people) {
        turns.take(people);
        return elsewhere.of(people);
    }

    Elsewhere.Spans of(Collection<UUID> people) {
        return elsewhere.of(people);
    }

    /** Those of some people of whom a claim waits. */
    Set<PersonId> waiting(Collection<PersonId> people) {
        return claims.waiting(people);
    }

    /** Whether the days of an employment that is there already, or of a new one, make it a second one. */
    static boolean isSecond(Elsewhere.Spans spans, Stint wanted, @Nullable Stint before) {
        return spans.meet(wanted.person(), days(wanted), before == null ? null : days(before));
    }

    private static Period days(Stint stint) {
        return new Period(stint.joinedOn(), stint.leftOn());
    }

    /** @throws org.nishang.common.Refusal {@code people.claim.waits-already} */
    boolean isNew(Stint wanted) {
        return claims.isNew(hire(wanted));
    }

    /**
     * @return the claim, if it is a new one
     * @throws org.nishang.common.Refusal {@code people.claim.waits-already}
     */
    Optional<ClaimId> ask(Stint wanted, ResidentIdNumber document) {
        var name = register.card(new PersonId(wanted.person())).name();
        return claims.ask(hire(wanted), new Typed(name, document.masked()));
    }

    void settle(Stint begun) {
        claims.settle(hire(begun));
    }

    void takeBack(ClaimId claim, int row) {
        claims.takeBack(claim, row);
    }

    private static Hire hire(Stint stint) {
        return new Hire(
                new PersonId(stint.person()),
                new EnterpriseId(stint.enterprise()),
                stint.posts(),
                stint.joinedOn(),
                stint.leftOn());
    }
}
