package org.nishang.certificate.credential;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.common.Sha256;
import org.nishang.platform.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was signed for certificates: the claim on the paper and the credential, together and once, right after the issue
 * or when they are first needed.
 */
@Component
public class CredentialStore {

    /** Places in the status lists of a year; of a few hundred thousand certificates few meet. */
    static final int PLACES = 1 << 20;

    private static final int TRIES = 50;
    private static final SecureRandom LOT = new SecureRandom();

    private final JdbcClient jdbc;
    private final SigningKeys keys;
    private final CredentialText text;
    private final Issuers issuers;
    private final Clock clock;

    CredentialStore(JdbcClient jdbc, SigningKeys keys, CredentialText text, Issuers issuers, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.text = text;
        this.issuers = issuers;
        this.clock = clock;
    }

    /**
     * @param claim as in the QR code
     * @param jwt the credential
     */
    public record Signed(int key, String claim, String jwt, String sha256) {}

    /** What there is already, and what would be signed. */
    private record Found(Optional<Signed> signed, FrozenCertificate says) {}

    /**
     * Signs if that has not been done; of two at once the first stays. No transaction of its own, as
     * {@link PaperStorage#file}.
     *
     * @throws org.nishang.common.Refusal {@code certificate.issuer.…} before it is confirmed who issues
     */
    public Signed of(UUID certificate) {
        Found found = find(certificate);
        return found.signed().orElseGet(() -> sign(certificate, found.says()));
    }

    /** The same for one of which most likely nothing was signed yet: it is not asked first. */
    public Signed ofNew(UUID certificate, FrozenCertificate says) {
        return sign(certificate, says);
    }

    private Found find(UUID certificate) {
        return jdbc.sql("""
                select k.key_number, k.claim, k.credential, k.credential_sha256, d.frozen
                from certificate_document d left join certificate_credential k using (certificate_id)
                where d.certificate_id = ?""")
                .param(certificate)
                .query((row, n) -> new Found(
                        row.getInt("key_number") == 0
                                ? Optional.empty()
                                : Optional.of(new Signed(
                                        row.getInt("key_number"),
                                        row.getString("claim"),
                                        row.getString("credential"),
                                        row.getString("credential_sha256"))),
                        FrozenCertificate.of(row.getString("frozen"))))
                .single();
    }

    private Signed sign(UUID certificate, FrozenCertificate says) {
        var issuer = issuers.confirmed();
        Signatory key = keys.latest(issuer);
        for (int tries = 0; tries < TRIES; tries++) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var claim = Claim.of(says, issuer.code(), key.number(), now, clock.getZone());
            int index = LOT.nextInt(PLACES);
            String jwt = key.jws("JWT", text.of(issuer.address(), certificate, says, index, now));
            var signed = new Signed(key.number(), claim.signedBy(key), jwt, Sha256.hex(jwt));
            try {
                if (keep(certificate, says, index, claim.digest(), signed, key, now)) {
                    return signed;
                }
                // The key was retired meanwhile, by whichever process.
                key = keys.current(issuer);
            } catch (DuplicateKeyException taken) {
                // Somebody was quicker, or the place is another certificate's: then draw again.
                Optional<Signed> quicker = find(certificate).signed();
                if (quicker.isPresent()) {
                    return quicker.get();
                }
            }
        }
        throw new IllegalStateException("no free place in the status lists for " + certificate);
    }

    /** @return false if the key does not sign any more */
    private boolean keep(
            UUID certificate,
            FrozenCertificate says,
            int index,
            String digest,
            Signed signed,
            Signatory key,
            Instant now) {
        return jdbc.sql("""
                        insert into certificate_credential (certificate_id, status_year, status_index, key_number, claim,
                                                            claim_digest, credential, credential_sha256, signed_at)
                        select ?, ?, ?, key_number, ?, ?, ?, ?, ? from signing_key
                        where key_number = ? and public_jwk = ? and retired_at is null""")
                        .params(
                                certificate,
                                says.issuedOn().getYear(),
                                index,
                                signed.claim(),
                                digest,
                                signed.jwt(),
                                signed.sha256(),
                                Rows.utc(now),
                                key.number(),
                                key.publicJwk())
                        .update()
                == 1;
    }
}
