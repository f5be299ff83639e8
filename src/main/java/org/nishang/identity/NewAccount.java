package org.nishang.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/** What an account is to be. */
public record NewAccount(
        String username, String displayName, @Nullable PersonId person, Set<AccountRole> roles, Scope scope) {

    public NewAccount {
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw new Refusal("identity.account.username-form", username);
        }
        if (displayName.isBlank() || displayName.length() > 100) {
            throw new Refusal("identity.account.display-name-form");
        }
        if (roles.isEmpty()) {
            throw new Refusal("identity.account.no-role");
        }
    }
}
