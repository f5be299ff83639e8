package org.nishang.learning.nomination;

import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;

/**
 * Somebody who is to be nominated, with what is known of the person on the day.
 *
 * @param present whether the enterprise that nominates employs the person; for the authority, one within its scope
 * @param nominated whether a nomination of the programme is open
 * @param enrolled whether the person learns the programme on the portal already
 * @param obstacle why the programme would give the person nothing
 */
record Nominee(PersonId person, boolean present, boolean nominated, boolean enrolled, Optional<Refusal> obstacle) {

    /**
     * @throws Refusal {@code learning.nomination.not-employed}, {@code learning.nomination.open-already},
     *     {@code learning.nomination.enrolled-already}, and what the obstacle says
     */
    void check(boolean onThePortal) {
        if (!present) {
            throw new Refusal("learning.nomination.not-employed");
        }
        if (nominated) {
            throw new Refusal("learning.nomination.open-already");
        }
        if (onThePortal && enrolled) {
            throw new Refusal("learning.nomination.enrolled-already");
        }
        obstacle.ifPresent(refusal -> {
            throw refusal;
        });
    }
}
