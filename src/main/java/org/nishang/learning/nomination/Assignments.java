package org.nishang.learning.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nominates for the portal what a rule of the authority asks for; nobody is signed in then. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Assignments {

    private final NominationActs acts;
    private final Nominees nominees;
    private final Clock clock;

    Assignments(NominationActs acts, Nominees nominees, Clock clock) {
        this.acts = acts;
        this.nominees = nominees;
        this.clock = clock;
    }

    /**
     * @param enterprise where the rule found the person
     * @param account who published the rule
     * @throws Refusal those of a nomination
     */
    public NominationId nominate(PersonId person, String programme, EnterpriseId enterprise, UUID rule, UUID account) {
        return acts.nominate(
                person,
                Goal.onThePortal(programme),
                nominees.employer(person, enterprise, LocalDate.now(clock)),
                new Nominator(null, Origin.RULE, rule, account));
    }
}
