package org.nishang.people.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/**
 * An employment as an enterprise wants to have it.
 *
 * @param posts as the table has them
 * @param leftOn first day no longer employed; {@code null} = not known to leave
 */
public record Hire(
        PersonId person,
        EnterpriseId enterprise,
        String posts,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn) {}
