package org.nishang.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.password.PasswordOwner;

/** What an account is to be. */
public record NewAccount(
        String username, String displayName, @Nullable PersonId person, AccountRights rights) {

    /** With roles at once and for good. */
    public NewAccount(
            String username, String displayName, @Nullable PersonId person, Set<AccountRole> roles, Scope scope) {
        this(
                username,
                displayName,
                person,
                new AccountRights(roles.stream().map(RoleGrant::always).collect(Collectors.toSet()), scope));
    }

    public NewAccount {
        checkUsername(username);
        checkName(displayName);
    }

    /** @throws Refusal {@code identity.account.username-form} */
    public static void checkUsername(String username) {
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            throw new Refusal("identity.account.username-form", username).at(FieldName.USERNAME);
        }
    }

    /** @throws Refusal {@code identity.account.display-name-form} */
    public static void checkName(String displayName) {
        if (displayName.isBlank() || displayName.length() > 100) {
            throw new Refusal("identity.account.display-name-form").at(FieldName.NAME);
        }
    }

    /** @throws Refusal {@code identity.password.…} if the account asks more of a password */
    void checkPassword(String password) {
        AccountRole.passwords(roles()).check(password, new PasswordOwner(username, displayName));
    }

    Set<AccountRole> roles() {
        return rights.roleNames();
    }
}
