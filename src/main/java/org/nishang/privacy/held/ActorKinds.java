package org.nishang.privacy.held;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.nishang.identity.AccountNames;
import org.nishang.identity.AccountRole;
import org.nishang.identity.CurrentUser;

/** What accounts are to one person; each is looked up once. */
class ActorKinds {

    private final AccountNames accounts;
    private final Set<String> own;
    private final Map<String, ActorKind> known = new HashMap<>();

    ActorKinds(AccountNames accounts, Subject reader) {
        this.accounts = accounts;
        this.own = reader.names();
    }

    ActorKind of(String username) {
        if (own.contains(username)) {
            return ActorKind.SELF;
        }
        return username.equals(CurrentUser.PORTAL)
                ? ActorKind.PORTAL
                : known.computeIfAbsent(username, name -> of(accounts.everRoles(name)));
    }

    private static ActorKind of(Set<AccountRole> roles) {
        if (AccountRole.administer(roles)) {
            return ActorKind.AUTHORITY;
        }
        return roles.contains(AccountRole.TRAINING_CONTACT) ? ActorKind.ENTERPRISE : ActorKind.OTHER;
    }
}
