package org.nishang.identity.door;

import org.jspecify.annotations.Nullable;
import org.nishang.identity.SignedIn;
import org.nishang.identity.factor.Factor;
import org.nishang.identity.signin.ProviderVisit;
import org.springframework.security.core.AuthenticationException;

/** The first step is done, and not enough. */
final class CodeNeeded extends AuthenticationException {

    private final transient SignedIn user;
    private final String first;
    private final @Nullable ProviderVisit visit;

    /** By the password. */
    CodeNeeded(SignedIn user) {
        this(user, Factor.PASSWORD, null);
    }

    /** @param first the {@link Factor} of the first step */
    CodeNeeded(SignedIn user, String first, @Nullable ProviderVisit visit) {
        super("second factor");
        this.user = user;
        this.first = first;
        this.visit = visit;
    }

    String first() {
        return first;
    }

    @Nullable
    ProviderVisit visit() {
        return visit;
    }

    SignedIn user() {
        return user;
    }
}
