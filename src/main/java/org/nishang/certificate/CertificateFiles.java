package org.nishang.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.identity.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The stored files of certificates: each is made once, after the issue or when it is first asked
 * for, and is the same bytes for ever.
 */
@Service
public class CertificateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateFiles.class);

    private final JdbcClient jdbc;
    private final PaperPress press;
    private final CredentialStore credentials;
    private final CertificateScope scope;
    private final Clock clock;

    CertificateFiles(
            JdbcClient jdbc,
            PaperPress press,
            CredentialStore credentials,
            CertificateScope scope,
            Clock clock) {
        this.jdbc = jdbc;
        this.press = press;
        this.credentials = credentials;
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
    public CertificateFile file(String number, Optional<String> known) {
        Found found = find(number, known).orElseThrow(() -> new Refusal("common.unknown-id"));
        Stored stored =
                found.sha256().isEmpty()
                        ? store(found.certificate())
                        : new Stored(found.pdf(), found.sha256());
        var frozen = FrozenCertificate.of(found.frozen());
        return new CertificateFile(
                frozen.holder() + "-" + frozen.number() + ".pdf", stored.sha256(), stored.pdf());
    }

    private Optional<Found> find(String number, Optional<String> known) {
        return jdbc.sql(
                        """
                select c.certificate_id, d.frozen, coalesce(d.pdf_sha256, ''),
                       if(d.pdf_sha256 = :known, null, d.pdf)
                from certificate c join certificate_document d using (certificate_id)
                where c.number = :number and (c.person_id = :me or %s)"""
                                .formatted(scope.seenOn("c", ":today", "")))
                .param("known", known.orElse(""))
                .param("number", CertificateNumber.normalise(number))
                .param("me", scope.ownPerson())
                .param("today", LocalDate.now(clock))
                .query(
                        (row, n) ->
                                new Found(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        Optional.ofNullable(row.getBytes(4))))
                .optional();
    }

    /**
     * Makes and keeps the file, if that has not been done; of two made at once the first stays. No
     * transaction: each statement is whole in itself, and none is held while the paper is drawn.
     */
    Stored store(UUID certificate) {
        Document document = document(certificate);
        if (document.pdf().isPresent()) {
            return new Stored(document.pdf(), document.sha256());
        }
        var frozen = FrozenCertificate.of(document.frozen());
        String claim = credentials.of(certificate).claim();
        var print = press.print(frozen, claim, PaperDesign.standard(), PaperExtras.NONE);
        if (!print.missing().isEmpty()) {
            LOG.warn("certificate {}: no font has {}", frozen.number(), print.missing());
        }
        String sha256 = Sha256.hex(print.file());
        int kept =
                jdbc.sql(
                                """
                        update certificate_document set pdf = ?, pdf_sha256 = ?, rendered_at = ?
                        where certificate_id = ? and pdf is null""")
                        .params(
                                print.file(),
                                sha256,
                                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                                certificate)
                        .update();
        return kept == 1 ? new Stored(Optional.of(print.file()), sha256) : store(certificate);
    }

    private Document document(UUID certificate) {
        return jdbc.sql(
                        """
                select frozen, pdf, coalesce(pdf_sha256, '') from certificate_document
                where certificate_id = ?""")
                .param(certificate)
                .query(
                        (row, n) ->
                                new Document(
                                        row.getString(1),
                                        Optional.ofNullable(row.getBytes(2)),
                                        row.getString(3)))
                .single();
    }

    record Stored(Optional<byte[]> pdf, String sha256) {}

    private record Document(String frozen, Optional<byte[]> pdf, String sha256) {}

    private record Found(UUID certificate, String frozen, String sha256, Optional<byte[]> pdf) {}
}
