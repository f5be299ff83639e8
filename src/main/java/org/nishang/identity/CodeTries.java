package org.nishang.identity;

import org.nishang.common.Network;
import org.nishang.identity.signin.SignInThrottle;
import org.nishang.identity.signin.SignInTry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down who guesses codes that open something without a sign-in. The tries of a network count together, and with
 * its tries of passwords; nobody can use up those of others.
 */
@Service
@Transactional
public class CodeTries {

    private final SignInThrottle throttle;

    CodeTries(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    /** Whether the code may be looked at. The try counts as failed until it has {@link #succeeded}. */
    public boolean admits(String address) {
        return throttle.admits(SignInTry.ofCode(Network.of(address)));
    }

    public void failed(String address) {
        throttle.failed(SignInTry.ofCode(Network.of(address)));
    }

    public void succeeded(String address) {
        throttle.succeeded(SignInTry.ofCode(Network.of(address)));
    }
}
