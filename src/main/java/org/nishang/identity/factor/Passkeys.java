package org.nishang.identity.factor;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.platform.web.PortalAddress;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys of owners: made, named, removed, and asked for. They are good for the portal's public address alone, and
 * only where the device has seen that it is its owner, by a finger, a face or a PIN: so one is two factors.
 */
@NamedInterface("api")
@Service
@Transactional
public class Passkeys {

    private static final String NAME = "Nishang Academy 霓裳学堂";

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final PasskeyRows rows;
    private final PasskeyOwners owners;
    private final PortalAddress address;

    Passkeys(PasskeyRows rows, PasskeyOwners owners, PortalAddress address) {
        this.rows = rows;
        this.owners = owners;
        this.address = address;
    }

    /** One that is about to be made; {@link #json()} is what the browser needs for it. */
    public record Making(PublicKeyCredentialCreationOptions options) {

        public String json() {
            return JSON.writeValueAsString(options);
        }
    }

    /** What a passkey has to answer, once; {@link #json()} is what the browser needs for it. */
    public record Question(PublicKeyCredentialRequestOptions options) {

        public String json() {
            return JSON.writeValueAsString(options);
        }
    }

    /** @param id finds it again among those of its owner */
    public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    @Transactional(readOnly = true)
    public Making begin(Authentication owner) {
        return new Making(operations()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(owner)));
    }

    /**
     * @param answer of the browser, as JSON
     * @throws Refusal {@code identity.passkey.not-made} if it does not answer what was asked
     */
    public void finish(Making making, String label, String answer) {
        try {
            operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            making.options(), new RelyingPartyPublicKey(JSON.readValue(answer, MADE), label)));
        } catch (DataAccessException broken) {
            throw broken;
        } catch (RuntimeException unsound) {
            // The library has a kind of exception for each of some forty faults, without one for all of them.
            throw new Refusal("identity.passkey.not-made");
        }
    }

    /** @param owner whose passkeys may answer; with nobody signed in, any */
    @Transactional(readOnly = true)
    public Question ask(Authentication owner) {
        return new Question(operations()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(owner)));
    }

    /**
     * Whose passkey answers; each question is answered once, which who asked it takes care of.
     *
     * @param answer of the browser, as JSON
     * @return the name of the account; empty where it is no answer to that question, or the passkey is not known
     */
    public Optional<String> whose(Question question, String answer) {
        try {
            return Optional.of(operations()
                    .authenticate(
                            new RelyingPartyAuthenticationRequest(question.options(), JSON.readValue(answer, SHOWN)))
                    .getName());
        } catch (DataAccessException broken) {
            throw broken;
        } catch (RuntimeException unsound) {
            // As when one is made.
            return Optional.empty();
        }
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(UUID owner) {
        return rows.findByUserId(PasskeyRows.handle(owner)).stream()
                .map(one -> new Passkey(
                        one.getCredentialId().toBase64UrlString(), one.getLabel(), one.getCreated(), one.getLastUsed()))
                .toList();
    }

    /** @throws Refusal {@code identity.passkey.unknown}, also for one of somebody else */
    public void remove(UUID owner, String id) {
        var one = rows.findByUserId(PasskeyRows.handle(owner)).stream()
                .map(record -> record.getCredentialId())
                .filter(known -> known.toBase64UrlString().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("identity.passkey.unknown"));
        rows.delete(one);
    }

    private Webauthn4JRelyingPartyOperations operations() {
        String base = address.base();
        var party = PublicKeyCredentialRpEntity.builder()
                .id(Objects.requireNonNull(URI.create(base).getHost()))
                .name(NAME)
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, rows, party, Set.of(origin(base)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String origin(String base) {
        var address = URI.create(base);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
