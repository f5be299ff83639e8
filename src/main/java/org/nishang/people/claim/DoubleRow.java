package org.nishang.people.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;

/** One of the employments of somebody who has several on a day. */
public record DoubleRow(
        PersonId person,
        String name,
        String documentMasked,
        String enterprise,
        String uscc,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn) {}
