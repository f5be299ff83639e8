package org.nishang.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.provider.Errands;
import org.nishang.identity.provider.Errands.Errand;
import org.nishang.identity.provider.Errands.Kind;
import org.nishang.identity.provider.Providers;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * What somebody is sent to an identity provider with: a state, a nonce and a challenge (PKCE), each for one answer, and
 * the errand that they go there for, if any.
 */
final class ProviderAsking implements OAuth2AuthorizationRequestResolver {

    private static final String ERRAND = Errand.class.getName();

    /** Asks a person again who they are, whatever the provider remembers of them. */
    private static final Map<String, Object> ANEW = Map.of("prompt", "login", "max_age", "0");

    private final DefaultOAuth2AuthorizationRequestResolver asking;
    private final Errands errands;

    ProviderAsking(Providers providers, Errands errands) {
        this.asking = new DefaultOAuth2AuthorizationRequestResolver(providers::registration, Providers.BEGIN);
        this.asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.errands = errands;
    }

    static Optional<Errand> errand(OAuth2AuthorizationRequest asked) {
        return Optional.ofNullable(asked.getAttribute(ERRAND));
    }

    static String provider(OAuth2AuthorizationRequest asked) {
        return Objects.requireNonNull(asked.<String>getAttribute(OAuth2ParameterNames.REGISTRATION_ID));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withErrand(request, asking.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String code) {
        return withErrand(request, asking.resolve(request, code));
    }

    /** @throws ProviderRefused if the errand is not one that the portal has sent somebody on */
    private @Nullable OAuth2AuthorizationRequest withErrand(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        @Nullable String sent = request.getParameter("for");
        if (asked == null || sent == null) {
            return asked;
        }
        var errand =
                errands.read(sent, provider(asked)).orElseThrow(() -> new ProviderRefused(ProviderRefused.Why.REFUSED));
        return OAuth2AuthorizationRequest.from(asked)
                .attributes(all -> all.put(ERRAND, errand))
                .additionalParameters(all -> all.putAll(errand.kind() == Kind.PROVE ? ANEW : Map.of()))
                .build();
    }
}
