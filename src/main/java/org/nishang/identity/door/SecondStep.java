package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.nishang.identity.PresentAccounts;
import org.nishang.identity.factor.Factor;
import org.nishang.identity.factor.SecondFactors;
import org.nishang.identity.signin.KnownDevices;
import org.nishang.identity.signin.SignInPlace;
import org.nishang.identity.signin.SignInThrottle;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.stereotype.Component;

/**
 * The code of the second factor, after the right password. Wrong codes are slowed down as wrong passwords are, in lanes
 * of their own: the right password does not forgive them. Every refusal is the same.
 */
@Component
class SecondStep implements AuthenticationConverter, AuthenticationFailureHandler {

    static final String PAGE = "/login/code";

    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final PresentAccounts accounts;
    private final AuthenticationEventPublisher events;
    private final Clock clock;

    SecondStep(
            SecondFactors factors,
            SignInThrottle throttle,
            KnownDevices devices,
            PresentAccounts accounts,
            AuthenticationEventPublisher events,
            Clock clock) {
        this.factors = factors;
        this.throttle = throttle;
        this.devices = devices;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** @throws SessionAuthenticationException if no password was given before, or too long ago */
    @Override
    public Authentication convert(HttpServletRequest request) {
        var half = HalfSignIn.of(request, clock.instant())
                .orElseThrow(() -> new SessionAuthenticationException("no password"));
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(
                half, Objects.requireNonNullElse(request.getParameter("code"), ""));
        typed.setDetails(new SignInPlace(request, half.visit()));
        return typed;
    }

    /** @param typed what {@link #convert} made of a request */
    Authentication authenticate(Authentication typed) {
        var half = (HalfSignIn) Objects.requireNonNull(typed.getPrincipal());
        var user = half.user();
        var one = devices.tryOf(typed).ofSecondFactor();
        if (!throttle.admits(one)) {
            throw refused();
        }
        if (!factors.accepts(user.account().value(), String.valueOf(typed.getCredentials()))) {
            throttle.failed(one);
            throw refused();
        }
        throttle.succeeded(one);
        var present = accounts.present(user).orElseThrow(SecondStep::refused);
        var now = clock.instant();
        var known = SignIns.of(
                present, typed.getDetails(), List.of(Factor.at(now, half.first()), Factor.at(now, Factor.CODE)));
        events.publishAuthenticationSuccess(known);
        present.eraseCredentials();
        return known;
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        response.sendRedirect(why instanceof SessionAuthenticationException ? "/login" : PAGE + "?error");
    }
}
