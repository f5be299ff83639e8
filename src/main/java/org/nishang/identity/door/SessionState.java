package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.SignedIn;
import org.nishang.identity.riddle.Riddle;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a component in the browser whether it is still signed in, and the token to sign in again with in place. */
@RestController
class SessionState {

    private final CurrentUser user;
    private final CsrfTokenRepository tokens;
    private final Clock clock;

    SessionState(CurrentUser user, CsrfTokenRepository tokens, Clock clock) {
        this.user = user;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/api/session")
    Map<String, Object> state(HttpServletRequest request, HttpServletResponse response) {
        new XorCsrfTokenRequestAttributeHandler()
                .handle(request, response, tokens.loadDeferredToken(request, response)::get);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return Map.of(
                "signedIn", user.signedIn().isPresent(),
                "riddleAsked", Riddle.isWanted(request),
                "codeNeeded", HalfSignIn.of(request, clock.instant()).isPresent(),
                "mustChangePassword",
                        user.signedIn().filter(SignedIn::mustChangePassword).isPresent(),
                "csrfParameter", token.getParameterName(),
                "csrfToken", token.getToken());
    }
}
