package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.SignedIn;
import org.nishang.identity.factor.Factor;
import org.nishang.identity.riddle.Riddle;
import org.nishang.identity.signin.RefusedSignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The password. It signs in who has no second factor; who has one is asked for it on the next page. */
final class FirstStep implements AuthenticationProvider, AuthenticationFailureHandler {

    private final AuthenticationProvider passwords;
    private final Clock clock;

    FirstStep(AuthenticationProvider passwords, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        @Nullable Authentication known = passwords.authenticate(asked);
        if (known == null || !(known.getPrincipal() instanceof SignedIn user)) {
            return known;
        }
        if (user.hasSecondFactor()) {
            throw new CodeNeeded(user);
        }
        return SignIns.of(user, known.getDetails(), List.of(Factor.at(clock.instant(), Factor.PASSWORD)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof CodeNeeded needed) {
            HalfSignIn.begin(needed, request, clock.instant());
            response.sendRedirect(SecondStep.PAGE);
        } else {
            if (why instanceof RefusedSignIn refused && refused.asksRiddle()) {
                Riddle.want(request);
            }
            response.sendRedirect("/login?error");
        }
    }
}
