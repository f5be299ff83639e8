package org.nishang.identity.door;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import org.nishang.identity.provider.Errands;
import org.nishang.identity.provider.Errands.Kind;
import org.nishang.identity.provider.Providers;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** The way to identity providers and back. Where none is configured it leads nowhere. */
@Component
class ProviderDoor {

    private final Providers providers;
    private final Errands errands;
    private final ProviderStep step;
    private final ProviderAnswers answers;

    ProviderDoor(Providers providers, Errands errands, ProviderStep step, ProviderAnswers answers) {
        this.providers = providers;
        this.errands = errands;
        this.step = step;
        this.answers = answers;
    }

    /** @param wanted where people wanted to go before they signed in */
    void open(HttpSecurity http, Arrived arrived, RequestCache wanted) {
        var there = new OAuth2AuthorizationRequestRedirectFilter(new ProviderAsking(providers, errands));
        there.setAuthorizationRequestRepository(step.asked());
        there.setRequestCache(new NullRequestCache());
        there.setAuthenticationFailureHandler(answers);
        var back = new AuthenticationFilter(step::authenticate, step);
        back.setRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, Providers.BEGIN + "/*" + Providers.BACK));
        back.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        back.setFailureHandler(answers);
        back.setSuccessHandler(new GoingOn(goingOn(arrived.goingOn(wanted))));
        http.addFilterAfter(there, UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(back, UsernamePasswordAuthenticationFilter.class);
    }

    /** @param signedIn where somebody goes on who has signed in */
    private static AuthenticationSuccessHandler goingOn(AuthenticationSuccessHandler signedIn) {
        return (request, response, who) -> {
            var errand = ProviderStep.errand(request);
            if (errand.isEmpty()) {
                signedIn.onAuthenticationSuccess(request, response, who);
            } else {
                response.sendRedirect(
                        errand.get().kind() == Kind.LINK ? "/account?provider=linked" : ProviderPages.PROVED);
            }
        };
    }

    LogoutSuccessHandler signOut() {
        return new ProviderSignOut(providers, new UidlRedirectStrategy());
    }
}
