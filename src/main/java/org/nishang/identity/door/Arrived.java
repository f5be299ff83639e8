package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.nishang.identity.AccountRole;
import org.nishang.identity.PresentAccounts;
import org.nishang.identity.SignedIn;
import org.nishang.identity.signin.KnownDevices;
import org.nishang.identity.signin.SignInName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * What follows every sign-in, by whichever steps: the browser is known from now on, the session ends after an idle time
 * that is shorter for administrators, and, where an account has one session, the earlier ones end.
 */
@Component
class Arrived implements SessionAuthenticationStrategy {

    private final KnownDevices devices;
    private final PresentAccounts accounts;
    private final Duration idleOfAdministrators;
    private final boolean isOneSession;

    Arrived(
            KnownDevices devices,
            PresentAccounts accounts,
            @Value("${nishang.demo:false}") boolean demo,
            @Value("${nishang.sign-in.idle-of-administrators}") Duration idleOfAdministrators,
            @Value("${nishang.sign-in.one-session}") boolean oneSession) {
        this.devices = devices;
        this.accounts = accounts;
        this.idleOfAdministrators = idleOfAdministrators;
        this.isOneSession = oneSession && !demo;
    }

    /** Somebody has signed in by a step of their own, and goes on to where they wanted to go. */
    AuthenticationSuccessHandler goingOn(RequestCache wanted) {
        var place = new SavedRequestAwareAuthenticationSuccessHandler();
        place.setRequestCache(wanted);
        return (request, response, who) -> {
            HalfSignIn.end(request);
            onAuthentication(who, request, response);
            place.onAuthenticationSuccess(request, response, who);
        };
    }

    @Override
    public void onAuthentication(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        devices.remember(new SignInName(who.getName()), request, response);
        if (who.getPrincipal() instanceof SignedIn user) {
            if (AccountRole.administer(user.roles())) {
                request.getSession().setMaxInactiveInterval((int) idleOfAdministrators.toSeconds());
            }
            if (isOneSession) {
                accounts.keepOnly(user);
            }
        }
    }
}
