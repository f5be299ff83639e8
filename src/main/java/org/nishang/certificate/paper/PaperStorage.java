package org.nishang.certificate.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.credential.CredentialStore;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.paper.CertificatePaper.Drawn;
import org.nishang.certificate.paper.TemplateChoice.Chosen;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.identity.PersonId;
import org.nishang.people.photo.PersonPhotos;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the files of certificates, each once: after the issue or when it is first asked for. They are the same bytes
 * for ever, whatever becomes of templates, persons and enterprises.
 *
 * <p>No transaction: each statement is whole in itself, and none is held while a paper is drawn.
 */
@Component
public class PaperStorage {

    private final JdbcClient jdbc;
    private final PaperPress press;
    private final TemplateChoice templates;
    private final SealBook seals;
    private final PersonPhotos photos;
    private final CredentialStore credentials;
    private final Clock clock;

    PaperStorage(
            JdbcClient jdbc,
            PaperPress press,
            TemplateChoice templates,
            SealBook seals,
            PersonPhotos photos,
            CredentialStore credentials,
            Clock clock) {
        this.jdbc = jdbc;
        this.press = press;
        this.templates = templates;
        this.seals = seals;
        this.photos = photos;
        this.credentials = credentials;
        this.clock = clock;
    }

    public record Stored(Optional<byte[]> pdf, String sha256) {}

    private record Document(
            String frozen,
            Optional<byte[]> pdf,
            String sha256,
            Optional<UUID> template,
            UUID person,
            String programme) {}

    /**
     * The file, made and kept if that has not been done; of two made at once the first stays.
     *
     * @throws Refusal {@code certificate.paper.not-printable} where no font has a character of it: nothing is kept, and
     *     it is made when the name is mended or a font has it
     */
    public Stored file(UUID certificate) {
        Document document = document(certificate);
        if (document.pdf().isPresent()) {
            return new Stored(document.pdf(), document.sha256());
        }
        var says = FrozenCertificate.of(document.frozen());
        Chosen template = templates.on(says.issuedOn(), says.role(), document.programme());
        Drawn drawn = draw(certificate, document, says, template.design(), Optional.empty());
        String sha256 = Sha256.hex(drawn.file());
        int kept = jdbc.sql("""
                        update certificate_document
                        set pdf = ?, pdf_sha256 = ?, rendered_at = ?, template_id = ?
                        where certificate_id = ? and pdf is null""")
                .params(parameters(drawn.file(), sha256, now(), template.id().orElse(null), certificate))
                .update();
        if (kept == 0) {
            return file(certificate);
        }
        recordSeal(template.design(), says.number(), Optional.empty(), sha256);
        return new Stored(Optional.of(drawn.file()), sha256);
    }

    /**
     * The file of a copy: the first paper again, by its own template, with the mark of the day.
     *
     * @throws Refusal {@code common.unknown-id} where there is no copy of that day
     */
    public Stored copy(UUID certificate, LocalDate reissuedOn) {
        Optional<Stored> stored = storedCopy(certificate, reissuedOn);
        if (stored.isPresent()) {
            return stored.get();
        }
        if (!isReissued(certificate, reissuedOn)) {
            throw new Refusal("common.unknown-id");
        }
        file(certificate);
        Document document = document(certificate);
        var says = FrozenCertificate.of(document.frozen());
        Chosen template = document.template()
                .map(templates::byId)
                .orElseGet(() -> new Chosen(Optional.empty(), PaperDesign.standard()));
        Drawn drawn = draw(certificate, document, says, template.design(), Optional.of(reissuedOn));
        String sha256 = Sha256.hex(drawn.file());
        int kept = jdbc.sql("""
                        insert ignore into certificate_copy (certificate_id, reissued_on, pdf, pdf_sha256, rendered_at, template_id)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(parameters(
                        certificate,
                        reissuedOn,
                        drawn.file(),
                        sha256,
                        now(),
                        template.id().orElse(null)))
                .update();
        if (kept == 0) {
            return storedCopy(certificate, reissuedOn).orElseThrow();
        }
        recordSeal(template.design(), says.number(), Optional.of(reissuedOn), sha256);
        return new Stored(Optional.of(drawn.file()), sha256);
    }

    private Drawn draw(
            UUID certificate,
            Document document,
            FrozenCertificate says,
            PaperDesign design,
            Optional<LocalDate> reissuedOn) {
        var extras = new PaperExtras(
                Optional.ofNullable(design.seal()).map(seals::image),
                design.photo() ? photos.of(new PersonId(document.person())) : Optional.empty(),
                reissuedOn);
        var signed = reissuedOn.isPresent() ? credentials.of(certificate) : credentials.ofNew(certificate, says);
        Drawn drawn = press.print(says, signed.claim(), design, extras);
        if (!drawn.missing().isEmpty()) {
            throw new Refusal("certificate.paper.not-printable", says.number(), missing(drawn));
        }
        return drawn;
    }

    private void recordSeal(PaperDesign design, String number, Optional<LocalDate> reissuedOn, String sha256) {
        UUID seal = design.seal();
        if (seal != null) {
            seals.used(seal, number, reissuedOn, sha256);
        }
    }

    private Document document(UUID certificate) {
        return jdbc.sql("""
                select d.frozen, d.pdf, coalesce(d.pdf_sha256, '') as pdf_sha256, d.template_id, c.person_id, coalesce(c.programme, '') as programme
                from certificate_document d join certificate c using (certificate_id)
                where d.certificate_id = ?""")
                .param(certificate)
                .query((row, n) -> new Document(
                        row.getString("frozen"),
                        Optional.ofNullable(row.getBytes("pdf")),
                        row.getString("pdf_sha256"),
                        Rows.optionalUuid(row, "template_id"),
                        row.getObject("person_id", UUID.class),
                        row.getString("programme")))
                .single();
    }

    private Optional<Stored> storedCopy(UUID certificate, LocalDate reissuedOn) {
        return jdbc.sql("select pdf, pdf_sha256 from certificate_copy where certificate_id = ? and reissued_on = ?")
                .params(certificate, reissuedOn)
                .query((row, n) -> new Stored(Optional.of(row.getBytes("pdf")), row.getString("pdf_sha256")))
                .optional();
    }

    private boolean isReissued(UUID certificate, LocalDate day) {
        return jdbc.sql("select count(*) from certificate_reissue where certificate_id = ? and reissued_on = ?")
                        .params(certificate, day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String missing(Drawn drawn) {
        String all = String.join(" ", drawn.missing());
        return all.substring(0, Math.min(all.length(), 200));
    }

    private LocalDateTime now() {
        return Rows.utc(clock.instant());
    }

    private static List<@Nullable Object> parameters(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }
}
