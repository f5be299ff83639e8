package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.SignedIn;
import org.nishang.identity.signin.ProviderVisit;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody has given the right password of an account with a second factor, or a provider vouches for them. Until its
 * code is given nobody is signed in: the session only remembers whose code is asked for.
 */
record HalfSignIn(SignedIn user, String first, @Nullable ProviderVisit visit, Instant until)
        implements AuthenticatedPrincipal {

    private static final String KEPT = HalfSignIn.class.getName();
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** Of the account, by which its tries are counted. */
    @Override
    public String getName() {
        return user.getUsername();
    }

    static void begin(CodeNeeded needed, HttpServletRequest request, Instant now) {
        needed.user().eraseCredentials();
        request.getSession()
                .setAttribute(KEPT, new HalfSignIn(needed.user(), needed.first(), needed.visit(), now.plus(GOOD_FOR)));
        request.changeSessionId();
    }

    static Optional<HalfSignIn> of(HttpServletRequest request, Instant now) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof HalfSignIn half && now.isBefore(half.until)
                ? Optional.of(half)
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        request.getSession().removeAttribute(KEPT);
    }
}
