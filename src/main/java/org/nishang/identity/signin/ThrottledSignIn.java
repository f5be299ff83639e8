package org.nishang.identity.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/**
 * Looks at a password only when the {@link SignInThrottle} lets it. Every refusal is the same, whatever its reason: a
 * wrong name, a wrong password, too many tries, an account that is not in use, a password that nobody can look at now.
 */
public final class ThrottledSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final KnownDevices devices;

    public ThrottledSignIn(AuthenticationProvider passwords, SignInThrottle throttle, KnownDevices devices) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        var one = devices.tryOf(asked);
        if (!throttle.admits(one)) {
            throw new RefusedSignIn(throttle.asksRiddle(one));
        }
        @Nullable Authentication signedIn;
        try {
            signedIn = passwords.authenticate(asked);
        } catch (PasswordUnseen away) {
            throttle.withdrawn(one);
            throw new RefusedSignIn(throttle.asksRiddle(one));
        } catch (BadCredentialsException | AccountStatusException e) {
            throttle.failed(one);
            throw new RefusedSignIn(throttle.asksRiddle(one));
        }
        throttle.succeeded(one);
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
