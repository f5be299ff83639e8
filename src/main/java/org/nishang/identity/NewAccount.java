package org.nishang.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;

/**
 * What an account is to be.
 *
 * @param fromDay the first day of its roles; {@code null} = at once
 * @param untilDay their last day; {@code null} = for good
 */
public record NewAccount(
        String username,
        String displayName,
        @Nullable PersonId person,
        Set<AccountRole> roles,
        Scope scope,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay) {

    /** At once and for good. */
    public NewAccount(
            String username, String displayName, @Nullable PersonId person, Set<AccountRole> roles, Scope scope) {
        this(username, displayName, person, roles, scope, null, null);
    }

    public NewAccount {
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw new Refusal("identity.account.username-form", username).at(FieldName.USERNAME);
        }
        if (displayName.isBlank() || displayName.length() > 100) {
            throw new Refusal("identity.account.display-name-form").at(FieldName.NAME);
        }
        if (roles.isEmpty()) {
            throw new Refusal("identity.account.no-role").at(FieldName.CHOICE);
        }
    }

    Set<RoleGrant> grants() {
        return roles.stream()
                .map(role -> new RoleGrant(role, fromDay, untilDay))
                .collect(Collectors.toUnmodifiableSet());
    }
}
