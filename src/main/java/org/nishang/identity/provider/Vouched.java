package org.nishang.identity.provider;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/**
 * What a provider has said of somebody, checked.
 *
 * @param code of the provider
 * @param name by which its owner knows the identity again
 * @param account the name of the account that the operator lets it open; null = none
 * @param authenticatedAt when the provider last asked them who they are; null = it does not say
 * @param hasFactors whether that was by what the operator counts as a second factor
 */
public record Vouched(
        String code,
        String issuer,
        String subject,
        String name,
        @Nullable String account,
        @Nullable Instant authenticatedAt,
        boolean hasFactors,
        String idToken) {

    /** As OpenID Connect has it. */
    private static final int LONGEST = 255;

    private static final int LONGEST_NAME = 200;

    /** @throws OAuth2AuthenticationException if what the provider calls them is no such name */
    static Vouched of(String code, ProviderSettings settings, OidcIdToken token) {
        String subject = Objects.requireNonNull(token.getSubject());
        if (subject.length() > LONGEST) {
            throw new OAuth2AuthenticationException("subject_too_long");
        }
        return new Vouched(
                code,
                settings.issuer().toString(),
                subject,
                shortened(Objects.requireNonNullElse(token.getClaimAsString(settings.nameClaim()), subject)),
                account(settings, token).orElse(null),
                token.getAuthenticatedAt(),
                hasFactors(settings, token),
                token.getTokenValue());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** A mail address that the provider has not verified may be anybody's. */
    private static Optional<String> account(ProviderSettings settings, OidcIdToken token) {
        String claim = settings.accountClaim();
        boolean isSure = !claim.equals(StandardClaimNames.EMAIL) || Boolean.TRUE.equals(token.getEmailVerified());
        return claim.isEmpty() || !isSure ? Optional.empty() : Optional.ofNullable(token.getClaimAsString(claim));
    }

    private static boolean hasFactors(ProviderSettings settings, OidcIdToken token) {
        List<String> methods = Objects.requireNonNullElse(token.getAuthenticationMethods(), List.of());
        @Nullable String level = token.getAuthenticationContextClass();
        return !Collections.disjoint(methods, settings.enoughAmr())
                || level != null && settings.enoughAcr().contains(level);
    }
}
