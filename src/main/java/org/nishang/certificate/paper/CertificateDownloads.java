package org.nishang.certificate.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.certificate.kernel.CertificateDownload;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.paper.PaperStorage.Stored;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The stored files of certificates, for who may see them. */
@Service
public class CertificateDownloads {

    private final JdbcClient jdbc;
    private final PaperStorage storage;
    private final CertificateScope scope;
    private final Clock clock;

    CertificateDownloads(JdbcClient jdbc, PaperStorage storage, CertificateScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * The holder's own file, or one within the scope of who may see certificates.
     *
     * @param known the SHA-256 that the caller has already, if any; then the bytes may be left out
     * @throws Refusal {@code common.unknown-id} if there is none, or none that the caller may see
     */
    @PreAuthorize("hasAnyRole('" + Permission.LEARN + "', '" + Permission.SEE_CERTIFICATES + "')")
    public CertificateDownload file(String number, Optional<String> known) {
        Found found = find(number, known).orElseThrow(() -> new Refusal("common.unknown-id"));
        Stored stored =
                found.sha256().isEmpty() ? storage.file(found.certificate()) : new Stored(found.pdf(), found.sha256());
        var frozen = FrozenCertificate.of(found.frozen());
        return new CertificateDownload(frozen.holder() + "-" + frozen.number() + ".pdf", stored.sha256(), stored.pdf());
    }

    /**
     * The file of a copy made in place of a lost one.
     *
     * @param reissuedOn the day of the copy
     * @throws Refusal {@code common.unknown-id} also where there is no copy of that day
     */
    @PreAuthorize("hasAnyRole('" + Permission.LEARN + "', '" + Permission.SEE_CERTIFICATES + "')")
    public CertificateDownload copy(String number, LocalDate reissuedOn, Optional<String> known) {
        Found found = find(number, known).orElseThrow(() -> new Refusal("common.unknown-id"));
        Stored stored = storage.copy(found.certificate(), reissuedOn);
        var frozen = FrozenCertificate.of(found.frozen());
        return new CertificateDownload(
                frozen.holder() + "-" + frozen.number() + "-" + reissuedOn + ".pdf",
                stored.sha256(),
                stored.pdf().filter(pdf -> !known.equals(Optional.of(stored.sha256()))));
    }

    private Optional<Found> find(String number, Optional<String> known) {
        return Sql.of(jdbc, """
                select c.certificate_id, d.frozen, coalesce(d.pdf_sha256, '') as pdf_sha256,
                       if(d.pdf_sha256 = :known, null, d.pdf) as pdf
                from certificate c join certificate_document d using (certificate_id)
                where c.number = :number and (c.person_id = :me or %s)""", scope.seenOn("c", ":today", ""))
                .param("known", known.orElse(""))
                .param("number", CertificateNumber.normalise(number))
                .param("me", scope.ownPerson())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Found(
                        row.getObject("certificate_id", UUID.class),
                        row.getString("frozen"),
                        row.getString("pdf_sha256"),
                        Optional.ofNullable(row.getBytes("pdf"))))
                .optional();
    }

    private record Found(UUID certificate, String frozen, String sha256, Optional<byte[]> pdf) {}
}
