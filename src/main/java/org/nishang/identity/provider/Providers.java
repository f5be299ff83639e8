package org.nishang.identity.provider;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.signin.OtherWay;
import org.nishang.identity.signin.OtherWays;
import org.nishang.platform.web.PortalAddress;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The identity providers that are configured. What a provider says of itself is read when somebody first signs in by
 * it, and again after an hour, so that the portal starts and serves without it.
 */
@Component
public class Providers implements OtherWays {

    /** Where a sign-in by a provider begins: {@code /login/with/CODE}. */
    public static final String BEGIN = "/login/with";

    /** Behind {@link #BEGIN}{@code /CODE}: where a provider sends people back to. */
    public static final String BACK = "/back";

    private static final Duration KEPT = Duration.ofHours(1);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final Map<String, ProviderSettings> settings;
    private final PortalAddress address;
    private final Clock clock;
    private final RestClient http;
    private final Map<String, Said> said = new ConcurrentHashMap<>();

    Providers(ProvidersSettings settings, PortalAddress address, Clock clock) {
        this.settings = new TreeMap<>(settings.provider());
        this.address = address;
        this.clock = clock;
        this.http = RestClient.builder()
                .requestFactory(ProviderConfiguration.requests())
                .build();
    }

    private record Said(Map<String, Object> metadata, Instant at) {}

    public List<String> codes() {
        return List.copyOf(settings.keySet());
    }

    Optional<ProviderSettings> settings(String code) {
        return Optional.ofNullable(settings.get(code));
    }

    /** The code of the provider with that issuer, while it is configured. */
    Optional<String> code(String issuer) {
        return settings.entrySet().stream()
                .filter(one -> one.getValue().issuer().toString().equals(issuer))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean countsFactors(String code) {
        return settings(code).filter(ProviderSettings::countsFactors).isPresent();
    }

    public String label(String code, Locale locale) {
        return settings(code)
                .map(one -> "zh".equals(locale.getLanguage()) ? one.labelZh() : one.labelEn())
                .filter(label -> !label.isBlank())
                .orElse(code);
    }

    @Override
    public List<OtherWay> ways(Locale locale) {
        return codes().stream()
                .map(code -> new OtherWay(code, BEGIN + "/" + code, label(code, locale)))
                .toList();
    }

    /**
     * What Spring needs to ask it; null where no provider has that code.
     *
     * @throws ProviderAway if it does not say what it is
     */
    public @Nullable ClientRegistration registration(String code) {
        return settings(code).map(one -> registration(code, one)).orElse(null);
    }

    private ClientRegistration registration(String code, ProviderSettings provider) {
        return ClientRegistrations.fromOidcConfiguration(metadata(code, provider))
                .registrationId(code)
                .clientId(provider.clientId())
                .clientSecret(provider.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri(address.base() + BEGIN + "/" + code + BACK)
                .scope(scopes(provider))
                .build();
    }

    private static List<String> scopes(ProviderSettings provider) {
        return Stream.concat(Stream.of("openid"), provider.scopes().stream())
                .distinct()
                .toList();
    }

    private Map<String, Object> metadata(String code, ProviderSettings provider) {
        @Nullable Said known = said.get(code);
        if (known != null && clock.instant().isBefore(known.at().plus(KEPT))) {
            return known.metadata();
        }
        try {
            var metadata = read(provider);
            said.put(code, new Said(metadata, clock.instant()));
            return metadata;
        } catch (RestClientException | IllegalArgumentException away) {
            throw new ProviderAway(code, away);
        }
    }

    /** @throws IllegalArgumentException if it is another, or sends people or secrets where they are not safe */
    private Map<String, Object> read(ProviderSettings provider) {
        String base = provider.issuer().toString().replaceAll("/+$", "");
        @Nullable
        Map<String, Object> metadata = http.get()
                .uri(URI.create(base + "/.well-known/openid-configuration"))
                .retrieve()
                .body(METADATA);
        if (metadata == null || !provider.issuer().toString().equals(metadata.get("issuer"))) {
            throw new IllegalArgumentException("does not call itself " + provider.issuer());
        }
        for (String endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            SafeAddress.check(URI.create(String.valueOf(metadata.get(endpoint))));
        }
        return metadata;
    }

    /**
     * Where somebody signs out of the provider, too, and comes back to the portal; empty where it has no such place.
     */
    public Optional<URI> signOut(String code, String idToken) {
        return Optional.ofNullable(said.get(code))
                .map(known -> known.metadata().get("end_session_endpoint"))
                .map(String::valueOf)
                .map(end -> UriComponentsBuilder.fromUriString(end)
                        .queryParam("id_token_hint", "{hint}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(idToken, settings(code).orElseThrow().clientId(), address.base() + "/login?out")
                        .toUri());
    }
}
