package org.nishang.access.activation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;

/**
 * Somebody who works within the scope today, and whether they get in.
 *
 * @param enterprise where; one of them for who works for several
 * @param username of the account; empty without one
 * @param expires of the code that was given; {@code null} without one that is still good
 */
public record AccessRow(
        PersonId person,
        String name,
        String document,
        String enterprise,
        String username,
        @Nullable Instant expires) {

    /** Whether somebody gets in. */
    public enum Standing {
        /** Neither an account nor a code that is good. */
        WITHOUT,
        INVITED,
        HAS_ACCOUNT
    }

    public Standing standing() {
        if (!username.isEmpty()) {
            return Standing.HAS_ACCOUNT;
        }
        return expires == null ? Standing.WITHOUT : Standing.INVITED;
    }
}
