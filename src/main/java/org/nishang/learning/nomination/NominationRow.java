package org.nishang.learning.nomination;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * A nomination in a list, as far as the scope of who asks goes.
 *
 * @param enterprise that nominated; of the authority's, where the person works; empty where that is nowhere
 * @param titled the programme's title
 * @param nominator the enterprise that nominated; {@code null} = the authority
 * @param reason why it was declined, or {@code left} where the person left; else empty
 * @param before how many wait before this one, if it waits
 * @param gone whether the person has left the enterprise that nominated
 * @param ended whether it led where it should, or its class is over
 */
@NamedInterface("api")
public record NominationRow(
        NominationId id,
        PersonId person,
        String name,
        String documentMasked,
        String enterprise,
        @Nullable EnterpriseId nominator,
        Origin origin,
        String programme,
        Text titled,
        @Nullable OpenClass session,
        NominationState state,
        Instant nominatedAt,
        @Nullable Instant decidedAt,
        String reason,
        int before,
        boolean gone,
        boolean ended) {

    public Optional<OpenClass> classOf() {
        return Optional.ofNullable(session);
    }

    /** Whether something can still be done with it. */
    public boolean isOpen() {
        return state.isOpen()
                && !ended
                && classOf().filter(one -> one.state().hasBegun()).isEmpty();
    }

    public boolean mayBePlaced() {
        return isOpen() && state != NominationState.PLACED;
    }

    public boolean maySwap() {
        return isOpen() && session != null;
    }
}
