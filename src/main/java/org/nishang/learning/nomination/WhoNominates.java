package org.nishang.learning.nomination;

import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.springframework.stereotype.Component;

/** In whose name the one who is signed in nominates: who decides on nominations does it for the authority. */
@Component
class WhoNominates {

    private final CurrentUser user;

    WhoNominates(CurrentUser user) {
        this.user = user;
    }

    /** @param employer of the person, within the scope of who asks */
    Nominator by(Optional<EnterpriseId> employer) {
        return isAuthority() ? of(null, Origin.AUTHORITY) : of(employer.orElse(null), Origin.CONTACT);
    }

    /** The same by a file. */
    Nominator byFile(Optional<EnterpriseId> employer) {
        return of(isAuthority() ? null : employer.orElse(null), Origin.FILE);
    }

    boolean isAuthority() {
        return user.may(Permission.DECIDE_NOMINATIONS);
    }

    private Nominator of(@org.jspecify.annotations.Nullable EnterpriseId enterprise, Origin origin) {
        return new Nominator(enterprise, origin, null, user.get().account().value());
    }
}
