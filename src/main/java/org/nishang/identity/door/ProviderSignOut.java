package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.provider.Providers;
import org.nishang.identity.signin.SignInPlace;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Who came by an identity provider signs out there, too, where it has a place for that. */
final class ProviderSignOut implements LogoutSuccessHandler {

    private final Providers providers;
    private final RedirectStrategy redirects;

    ProviderSignOut(Providers providers, RedirectStrategy redirects) {
        this.providers = providers;
        this.redirects = redirects;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        redirects.sendRedirect(request, response, place(who).map(URI::toString).orElse("/login?out"));
    }

    private Optional<URI> place(@Nullable Authentication who) {
        return who != null && who.getDetails() instanceof SignInPlace place && place.visit() != null
                ? providers.signOut(place.visit().code(), place.visit().idToken())
                : Optional.empty();
    }
}
