package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.nishang.common.Network;
import org.nishang.identity.SignedIn;
import org.nishang.identity.factor.Factor;
import org.nishang.identity.factor.Passkeys;
import org.nishang.identity.factor.Passkeys.Question;
import org.nishang.identity.signin.SignInPlace;
import org.nishang.identity.signin.SignInThrottle;
import org.nishang.identity.signin.SignInTry;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/**
 * A passkey in the place of name, password and code. Each question is answered once. Every refusal is the same: a wrong
 * answer, a passkey that was removed, an account that is not in use, too many tries.
 */
@Component
class PasskeyStep implements AuthenticationConverter, AuthenticationFailureHandler {

    static final String PAGE = "/login/passkey";

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("nobody"));
    private static final String KEPT = PasskeyStep.class.getName() + ".question";

    private final Passkeys passkeys;
    private final UserDetailsService accounts;
    private final SignInThrottle throttle;
    private final AuthenticationEventPublisher events;
    private final Clock clock;

    PasskeyStep(
            Passkeys passkeys,
            UserDetailsService accounts,
            SignInThrottle throttle,
            AuthenticationEventPublisher events,
            Clock clock) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    /** Another question in the place of the one that the browser has. */
    Question ask(HttpServletRequest request) {
        var question = passkeys.ask(NOBODY);
        request.getSession().setAttribute(KEPT, question.options());
        return question;
    }

    /** @throws BadCredentialsException if nothing was asked, or it was answered before */
    @Override
    public Authentication convert(HttpServletRequest request) {
        if (!(request.getSession().getAttribute(KEPT) instanceof PublicKeyCredentialRequestOptions asked)) {
            throw refused();
        }
        request.getSession().removeAttribute(KEPT);
        var shown = UsernamePasswordAuthenticationToken.unauthenticated(
                new Question(asked), Objects.requireNonNullElse(request.getParameter("credential"), ""));
        shown.setDetails(new SignInPlace(request));
        return shown;
    }

    /** @param shown what {@link #convert} made of a request */
    Authentication authenticate(Authentication shown) {
        var place = (SignInPlace) Objects.requireNonNull(shown.getDetails());
        var one = SignInTry.ofPasskey(Network.of(place.getRemoteAddress()));
        if (!throttle.admits(one)) {
            throw refused();
        }
        var user = passkeys.whose(
                        (Question) Objects.requireNonNull(shown.getPrincipal()), String.valueOf(shown.getCredentials()))
                .map(name -> (SignedIn) accounts.loadUserByUsername(name))
                .filter(SignedIn::isEnabled);
        if (user.isEmpty()) {
            throttle.failed(one);
            throw refused();
        }
        throttle.succeeded(one);
        user.get().eraseCredentials();
        var known = SignIns.of(user.get(), place, List.of(Factor.at(clock.instant(), Factor.PASSKEY)));
        events.publishAuthenticationSuccess(known);
        return known;
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        response.sendRedirect("/login?passkey");
    }
}
