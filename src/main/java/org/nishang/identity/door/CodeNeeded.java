package org.nishang.identity.door;

import org.nishang.identity.SignedIn;
import org.springframework.security.core.AuthenticationException;

/** The password is right, and not enough. */
final class CodeNeeded extends AuthenticationException {

    private final transient SignedIn user;

    CodeNeeded(SignedIn user) {
        super("second factor");
        this.user = user;
    }

    SignedIn user() {
        return user;
    }
}
