package org.nishang.learning.nomination;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody was nominated, or a nomination became something else. Published inside the transaction that does it; who
 * tells people listens after its commit.
 *
 * @param enterprise that nominated; {@code null} = the authority
 * @param session the class; {@code null} = on the portal
 * @param state the new one
 */
@NamedInterface("api")
public record NominationChanged(
        UUID nominationId,
        PersonId person,
        @Nullable EnterpriseId enterprise,
        String programme,
        @Nullable UUID session,
        NominationState state) {}
