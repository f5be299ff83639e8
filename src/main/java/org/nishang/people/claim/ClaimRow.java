package org.nishang.people.claim;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;

/**
 * A claim that waits, for who decides on it.
 *
 * @param enterprise the name of the enterprise that asks
 * @param employers who employs the person already, within the scope of who looks; several joined by 、
 * @param posts as the table has them
 * @param decidable not by who asked
 */
public record ClaimRow(
        ClaimId id,
        PersonId person,
        String name,
        String documentMasked,
        String enterprise,
        String employers,
        String posts,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        Instant askedAt,
        boolean decidable) {}
