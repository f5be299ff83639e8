package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.door.ProviderRefused.Why;
import org.nishang.identity.provider.ProviderAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Where somebody is led whom an identity provider does not sign in, or not yet. */
@Component
class ProviderAnswers implements AuthenticationFailureHandler {

    private static final Logger OPERATORS = LoggerFactory.getLogger(ProviderAnswers.class);

    private final CurrentUser present;
    private final Clock clock;

    ProviderAnswers(CurrentUser present, Clock clock) {
        this.present = present;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        response.sendRedirect(
                switch (why) {
                    case CodeNeeded needed -> {
                        HalfSignIn.begin(needed, request, clock.instant());
                        yield SecondStep.PAGE;
                    }
                    case UnknownIdentity unknown -> {
                        unknown.keep(request);
                        yield ProviderPages.UNKNOWN;
                    }
                    default -> page() + "?provider=" + reason(why).name().toLowerCase(Locale.ROOT);
                });
    }

    /** Who is signed in stays so. */
    private String page() {
        return present.signedIn().isPresent() ? "/account" : "/login";
    }

    private static Why reason(AuthenticationException why) {
        if (why instanceof ProviderRefused refused) {
            return refused.why();
        }
        if (why.getCause() instanceof ProviderRefused refused) {
            return refused.why();
        }
        if (why.getCause() instanceof ProviderAway away) {
            OPERATORS.warn("Nobody can sign in by the {}", away.getMessage());
            return Why.AWAY;
        }
        return Why.REFUSED;
    }
}
