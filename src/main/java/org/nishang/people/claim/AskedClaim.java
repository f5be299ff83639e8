package org.nishang.people.claim;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim for the enterprise that asks: what it typed itself, and nothing else of the person.
 *
 * @param enterprise its name
 * @param posts as the table has them
 * @param reason of a declined one; else empty
 */
public record AskedClaim(
        ClaimId id,
        String typedName,
        String typedDocument,
        String enterprise,
        String posts,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        Instant askedAt,
        ClaimState state,
        @Nullable Instant decidedAt,
        String reason) {}
