package org.nishang.identity.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * An identity provider as its operator describes it, below {@code nishang.sign-in.provider.CODE}.
 *
 * @param issuer https, on this machine http too; exactly as the provider calls itself
 * @param clientSecret or in {@code clientSecretFile}, one of both
 * @param labelZh what its button is called in Chinese
 * @param labelEn what its button is called in English
 * @param nameClaim by which its owner knows the identity again
 * @param accountClaim which names the account that an identity opens, though nobody linked them; empty = none does
 * @param enoughAmr values of {@code amr}, each of which stands for a second factor
 * @param enoughAcr values of {@code acr}, each of which stands for a second factor
 * @param algorithm that its tokens are signed with; no other is accepted
 * @param scopes that are asked for besides {@code openid}
 */
public record ProviderSettings(
        URI issuer,
        String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue("") String labelZh,
        @DefaultValue("") String labelEn,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("") String accountClaim,
        @DefaultValue Set<String> enoughAmr,
        @DefaultValue Set<String> enoughAcr,
        @DefaultValue("RS256") SignatureAlgorithm algorithm,
        @DefaultValue("profile") Set<String> scopes) {

    /** @throws IllegalArgumentException that names what is wrong */
    public ProviderSettings {
        if (issuer == null || clientId == null || clientId.isBlank()) {
            throw new IllegalArgumentException("an identity provider needs issuer and client-id");
        }
        SafeAddress.check(issuer);
        if ((clientSecret == null) == (clientSecretFile == null)) {
            throw new IllegalArgumentException(
                    "the identity provider " + issuer + " needs client-secret or client-secret-file, one of both");
        }
    }

    /** Whether anything that it asks people for counts as a second factor. */
    boolean countsFactors() {
        return !enoughAmr.isEmpty() || !enoughAcr.isEmpty();
    }

    /** @throws UncheckedIOException if its file is not to be read */
    String secret() {
        if (clientSecretFile == null) {
            return Objects.requireNonNull(clientSecret);
        }
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
