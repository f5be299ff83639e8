package org.nishang.certificate.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.life.CertificateSeries;
import org.nishang.certificate.rule.CertificationRules;
import org.nishang.common.Condition;
import org.nishang.common.register.Change;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.common.register.RegisterImport;
import org.nishang.identity.Permission;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonNumbers;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.TableRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The register of certificates as files; the key is the number. */
@Component
class CertificateFile extends TableRegister {

    private final PersonDocuments documents;
    private final PersonNumbers numbers;
    private final CertificateSeries series;
    private final PapersRecorded papers;
    private final Issuers issuers;
    private final CertificateUndo undoing;
    private final Clock clock;

    CertificateFile(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonDocuments documents,
            PersonNumbers numbers,
            CertificateSeries series,
            PapersRecorded papers,
            Issuers issuers,
            CertificateUndo undoing,
            Clock clock) {
        super(CertificateColumns.CERTIFICATES, jdbc, writer);
        this.documents = documents;
        this.numbers = numbers;
        this.series = series;
        this.papers = papers;
        this.issuers = issuers;
        this.undoing = undoing;
        this.clock = clock;
    }

    @Override
    public List<Line> completed(List<Line> lines) {
        return numbers.unmasked(lines);
    }

    @Override
    public String key(Line line) {
        return CertificateNumber.normalise(line.need(CertificateColumns.NUMBER));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public RegisterImport begin(UUID batch) {
        return new CertificateImport(
                new RecordedCertificates(jdbc, documents),
                CertificationRules.read(jdbc),
                new CertificateWriting(jdbc, writer, series, papers, issuers.confirmed()),
                documents,
                LocalDate.now(clock));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void export(Numbers shown, Consumer<List<@Nullable Object>> lines) {
        export(
                Condition.of("""
                select c.person_id, i.document_cipher, i.document_masked, c.number, c.role, c.issued_on, c.last_day, r.number renewed, c.revoked_on,
                       s.from_date, s.to_date,
                       (select group_concat(concat(l.from_date, '至', l.to_date) order by l.from_date separator '、')
                        from certificate_suspension l
                        where l.certificate_id = c.certificate_id and l.from_date < s.from_date) earlier
                from certificate c
                join person_identity i using (person_id)
                left join certificate r on r.certificate_id = c.renews
                left join certificate_suspension s on s.certificate_id = c.certificate_id
                  and s.from_date = (select max(l.from_date) from certificate_suspension l where l.certificate_id = c.certificate_id)
                where %s and %s
                order by c.issued_on, c.number""", documents.seen("c"), numbers.keyed("i")),
                (row, n) -> Arrays.asList(
                        numbers.shown(row, shown),
                        row.getString("number"),
                        row.getString("role"),
                        Rows.day(row, "issued_on"),
                        Rows.day(row, "last_day"),
                        row.getString("renewed"),
                        Rows.dayOrNull(row, "revoked_on"),
                        Rows.dayOrNull(row, "from_date"),
                        Rows.dayOrNull(row, "to_date"),
                        row.getString("person_id"),
                        row.getString("earlier")),
                lines);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        undoing.undo(changes);
    }
}
