package org.nishang.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes signed-in people for tests of other modules. */
public final class SignedInFixture {

    private SignedInFixture() {}

    public static SignedIn of(String username, Set<AccountRole> roles, Scope scope, @Nullable PersonId person) {
        return new SignedIn(
                new Account(new NewAccount(username, username, person, roles, scope), "", false, Instant.EPOCH),
                LocalDate.EPOCH);
    }
}
