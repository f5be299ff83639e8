package org.nishang.learning.nomination;

import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody who works within the scope today and may be nominated for a programme.
 *
 * @param posts as the table has them
 * @param hasPost whether the person has the post that the programme is for
 * @param holds whether the person has a valid certificate of its role
 * @param nominated whether a nomination of it is open
 */
@NamedInterface("api")
public record Candidate(
        PersonId person,
        String name,
        String documentMasked,
        String enterprise,
        String posts,
        boolean hasPost,
        boolean holds,
        boolean nominated) {

    /** Whether the enterprise needs the certificate of just this person. */
    public boolean isSuggested() {
        return hasPost && !holds && !nominated;
    }
}
