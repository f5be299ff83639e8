package org.nishang.identity.signin;

import org.springframework.security.core.AuthenticationException;

/** A password was not looked at, since what knows it is away. It is no guess. */
public final class PasswordUnseen extends AuthenticationException {

    public PasswordUnseen(Throwable why) {
        super("unseen", why);
    }
}
