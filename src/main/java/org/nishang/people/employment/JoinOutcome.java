package org.nishang.people.employment;

import java.util.Optional;
import org.nishang.identity.PersonId;
import org.nishang.people.claim.ClaimId;
import org.springframework.modulith.NamedInterface;

/** What becomes of an employment that somebody records. */
@NamedInterface("rehearsal")
public sealed interface JoinOutcome {

    /** The person works there from the day that was given. */
    record Joined(PersonId person) implements JoinOutcome {}

    /**
     * Another enterprise employs the person at the same time: it counts when somebody with a right to it agrees.
     *
     * @param asked what asks for it; empty where the same was asked for before
     */
    record Waits(Optional<ClaimId> asked) implements JoinOutcome {}
}
