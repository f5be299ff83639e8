package org.nishang.identity.provider;

import com.nimbusds.jose.RemoteKeySourceException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Gives a provider the code that a browser brought and believes the token that it answers, if all of it is right:
 * state, nonce, issuer, client, time, and a signature of the one algorithm that the operator named. Nothing else is
 * asked.
 */
@Component
public class IdTokens {

    /** By how much the provider's clock may be another than the portal's. */
    public static final Duration CLOCKS = Duration.ofMinutes(1);

    private static final Set<String> AWAY = Set.of("server_error", "temporarily_unavailable");

    private final Providers providers;
    private final Clock clock;
    private final OidcAuthorizationCodeAuthenticationProvider checks;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder()
                .requestFactory(ProviderConfiguration.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        this.checks = new OidcAuthorizationCodeAuthenticationProvider(
                codes, answered -> new DefaultOidcUser(Set.of(), answered.getIdToken()));
        checks.setJwtDecoderFactory(this::decoder);
    }

    /**
     * @throws ProviderAway if the provider does not answer
     * @throws OAuth2AuthenticationException if anything is not right
     */
    public Vouched exchange(String code, OAuth2AuthorizationExchange exchange) {
        @Nullable ClientRegistration registration = providers.registration(code);
        if (registration == null) {
            throw new OAuth2AuthenticationException("unknown_provider");
        }
        try {
            var known = checks.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
            if (known == null || !(known.getPrincipal() instanceof OidcUser user)) {
                throw new OAuth2AuthenticationException("not_openid");
            }
            return Vouched.of(code, providers.settings(code).orElseThrow(), user.getIdToken());
        } catch (AuthenticationException wrong) {
            if (isAway(wrong)) {
                throw new ProviderAway(code, wrong);
            }
            throw wrong;
        }
    }

    private static boolean isAway(Throwable wrong) {
        for (@Nullable Throwable one = wrong; one != null; one = one.getCause()) {
            if (one instanceof ResourceAccessException
                    || one instanceof HttpServerErrorException
                    || one instanceof RemoteKeySourceException
                    || one instanceof OAuth2AuthenticationException said
                            && AWAY.contains(said.getError().getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(registration.getRegistrationId(), code -> {
            var decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                            registration.getProviderDetails().getJwkSetUri()))
                    .jwsAlgorithm(providers.settings(code).orElseThrow().algorithm())
                    .restOperations(new RestTemplate(ProviderConfiguration.requests()))
                    .build();
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            var time = new JwtTimestampValidator(CLOCKS);
            time.setClock(clock);
            var token = new OidcIdTokenValidator(registration);
            token.setClock(clock);
            token.setClockSkew(CLOCKS);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(time, token));
            return decoder;
        });
    }
}
