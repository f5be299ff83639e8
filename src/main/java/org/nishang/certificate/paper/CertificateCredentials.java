package org.nishang.certificate.paper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.certificate.credential.CredentialStore;
import org.nishang.certificate.kernel.CertificateDownload;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The signed credential of a certificate, as it is and baked into a badge. Signed once, the same bytes for ever. */
@Service
@PreAuthorize("hasAnyRole('" + Permission.LEARN + "', '" + Permission.SEE_CERTIFICATES + "')")
public class CertificateCredentials {

    private record Found(UUID certificate, FrozenCertificate says) {}

    private final JdbcClient jdbc;
    private final CredentialStore store;
    private final Badges badges;
    private final CertificateScope scope;
    private final Clock clock;

    CertificateCredentials(JdbcClient jdbc, CredentialStore store, Badges badges, CertificateScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.badges = badges;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * The credential of one's own certificate, or of one within the scope of who may see certificates: a compact JWS in
     * ASCII.
     *
     * @throws Refusal {@code common.unknown-id} if there is none, or none that the caller may see
     */
    public CertificateDownload credential(String number) {
        Found found = find(number);
        CredentialStore.Signed signed = store.of(found.certificate());
        return new CertificateDownload(
                found.says().number() + ".jwt",
                signed.sha256(),
                Optional.of(signed.jwt().getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * The credential baked into an SVG.
     *
     * @throws Refusal as {@link #credential}
     */
    public CertificateDownload svg(String number) {
        Found found = find(number);
        return file(
                found,
                ".svg",
                badges.svg(found.says(), store.of(found.certificate()).jwt()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The credential baked into a PNG.
     *
     * @throws Refusal as {@link #credential}
     */
    public CertificateDownload png(String number) {
        Found found = find(number);
        return file(
                found,
                ".png",
                badges.png(found.says(), store.of(found.certificate()).jwt()));
    }

    private static CertificateDownload file(Found found, String ending, byte[] bytes) {
        return new CertificateDownload(found.says().number() + ending, Sha256.hex(bytes), Optional.of(bytes));
    }

    private Found find(String number) {
        return Sql.of(jdbc, """
                select c.certificate_id, d.frozen
                from certificate c join certificate_document d using (certificate_id)
                where c.number = :number and (c.person_id = :me or %s)""", scope.seenOn("c", ":today", ""))
                .param("number", CertificateNumber.normalise(number))
                .param("me", scope.ownPerson())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Found(
                        row.getObject("certificate_id", UUID.class), FrozenCertificate.of(row.getString("frozen"))))
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }
}
