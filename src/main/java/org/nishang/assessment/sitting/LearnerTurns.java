package org.nishang.assessment.sitting;

import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * Makes acts on one learner wait for each other. The rows of persons belong to a module above this one, which provides
 * it.
 */
@NamedInterface("api")
public interface LearnerTurns {

    /** Waits until nobody else acts on the learner; the turn lasts until the transaction ends. */
    void take(PersonId learner);
}
