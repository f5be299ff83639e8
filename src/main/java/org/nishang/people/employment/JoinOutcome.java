package org.nishang.people.employment;

import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/** What becomes of an employment that somebody records. */
@NamedInterface("rehearsal")
public sealed interface JoinOutcome {

    /** The person works there from the day that was given. */
    record Joined(PersonId person) implements JoinOutcome {}

    /** Another enterprise employs the person at the same time: it counts when somebody with a right to it agrees. */
    record Waits() implements JoinOutcome {}
}
