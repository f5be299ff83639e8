package org.nishang.access.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountRights;
import org.nishang.identity.AccountState;
import org.nishang.identity.GrantedScope;
import org.nishang.identity.PersonId;
import org.nishang.identity.RoleGrant;

/**
 * An account in a list.
 *
 * @param person who it belongs to; {@code null} where no person is registered for it
 * @param roles in the order of the roles
 * @param secondFactor whether the password alone opens nothing
 * @param lastSignIn {@code null} = never
 */
public record AccountRow(
        AccountId id,
        String username,
        String name,
        @Nullable PersonId person,
        List<RoleGrant> roles,
        GrantedScope scope,
        AccountState state,
        boolean mustChangePassword,
        boolean secondFactor,
        Instant created,
        @Nullable Instant lastSignIn) {

    /** @return what it may do and sees */
    public AccountRights rights() {
        return new AccountRights(Set.copyOf(roles), scope);
    }

    AccountRow with(List<RoleGrant> itsRoles, GrantedScope itsScope) {
        return new AccountRow(
                id,
                username,
                name,
                person,
                itsRoles,
                itsScope,
                state,
                mustChangePassword,
                secondFactor,
                created,
                lastSignIn);
    }
}
