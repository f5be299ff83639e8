package org.nishang.identity.signin;

import org.springframework.security.authentication.BadCredentialsException;

/** Every refusal of a sign-in, whatever its reason. */
public final class RefusedSignIn extends BadCredentialsException {

    private final boolean riddle;

    RefusedSignIn(boolean riddle) {
        super("refused");
        this.riddle = riddle;
    }

    /** Whether the next try is looked at only with a riddle solved. */
    public boolean asksRiddle() {
        return riddle;
    }
}
