package org.nishang.identity;

import java.util.Set;
import java.util.function.Predicate;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;

/**
 * Who keeps accounts. Nobody keeps or gives what is beyond them.
 *
 * @param gives the roles that they may give and take
 * @param reaches whether a scope is within their own
 */
record Keeper(String name, Set<AccountRole> gives, Predicate<Scope> reaches) {

    /** @throws Refusal if a role is not theirs to give, or the scope reaches beyond theirs */
    void check(Set<AccountRole> roles, Scope scope) {
        if (!gives.containsAll(roles)) {
            throw new Refusal("identity.account.role-beyond").at(FieldName.CHOICE);
        }
        if (!reaches.test(scope)) {
            throw new Refusal("identity.account.scope-beyond").at(FieldName.REGION);
        }
    }
}
