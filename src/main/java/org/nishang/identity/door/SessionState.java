package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.riddle.Riddle;
import org.nishang.identity.signin.EndedSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a component in the browser whether it is still signed in and for how long, and the token to sign in again with
 * in place.
 */
@RestController
class SessionState {

    static final String ADDRESS = "/api/session";

    private final CurrentUser user;
    private final FirstDuties duties;
    private final CsrfTokenRepository tokens;
    private final IdleTimes times;
    private final Clock clock;

    SessionState(CurrentUser user, FirstDuties duties, CsrfTokenRepository tokens, IdleTimes times, Clock clock) {
        this.user = user;
        this.duties = duties;
        this.tokens = tokens;
        this.times = times;
        this.clock = clock;
    }

    /**
     * @param codeNeeded whether the password was right and a code is asked for
     * @param endsIn seconds until the session ends if nobody uses it; absent where nobody is signed in, or it does not
     *     end
     */
    record State(
            boolean signedIn,
            boolean riddleAsked,
            boolean codeNeeded,
            boolean mustChangePassword,
            @Nullable Long endsIn,
            String csrfParameter,
            String csrfToken) {}

    /** Asking is no use of the session. */
    @GetMapping(ADDRESS)
    State state(HttpServletRequest request, HttpServletResponse response) {
        if (user.signedIn().isEmpty()) {
            EndedSession.remember(request);
        }
        new XorCsrfTokenRequestAttributeHandler()
                .handle(request, response, tokens.loadDeferredToken(request, response)::get);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new State(
                user.signedIn().isPresent(),
                Riddle.isWanted(request),
                HalfSignIn.of(request, clock.instant()).isPresent(),
                duties.of(SecurityContextHolder.getContext().getAuthentication())
                        .filter(FirstDuties.Duty.PASSWORD::equals)
                        .isPresent(),
                user.signedIn()
                        .flatMap(who -> left(request))
                        .map(Duration::toSeconds)
                        .orElse(null),
                token.getParameterName(),
                token.getToken());
    }

    /** Somebody is there: the session goes on for its whole idle time. */
    @PostMapping(ADDRESS)
    State goOn(HttpServletRequest request, HttpServletResponse response) {
        return state(request, response);
    }

    private Optional<Duration> left(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(times::left);
    }
}
