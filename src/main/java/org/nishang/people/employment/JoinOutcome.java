package org.nishang.people.employment;

import org.nishang.identity.PersonId;

/** What becomes of an employment that somebody records. */
public sealed interface JoinOutcome {

    /** The person works there from the day that was given. */
    record Joined(PersonId person) implements JoinOutcome {}

    /** Another enterprise employs the person at the same time: it counts when somebody with a right to it agrees. */
    record Waits() implements JoinOutcome {}
}
