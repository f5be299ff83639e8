package org.nishang.certificate.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.life.CertificateSeries;
import org.nishang.certificate.rule.CertificationRules;
import org.nishang.common.Text;
import org.nishang.common.register.Change;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.Line;
import org.nishang.common.register.Register;
import org.nishang.common.register.RegisterHead;
import org.nishang.common.register.RegisterImport;
import org.nishang.identity.Permission;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.RegisterColumns;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The register of certificates as files; the key is the number. */
@Component
class CertificateFile implements Register {

    static final String DOCUMENT_NUMBER = "documentNumber";
    static final String NUMBER = "number";
    static final String ROLE = "role";
    static final String ISSUED_ON = "issuedOn";
    static final String VALID_TO = "validTo";
    static final String RENEWS = "renews";
    static final String REVOKED_ON = "revokedOn";
    static final String SUSPENDED_FROM = "suspendedFrom";
    static final String SUSPENDED_TO = "suspendedTo";

    private static final List<Column> COLUMNS = List.of(
            RegisterColumns.DOCUMENT,
            Column.of(Kind.CODE, NUMBER, "证书编号", "Certificate number")
                    .needed()
                    .noted("如 JFP-A-2026-000123-6", "E.g. JFP-A-2026-000123-6")
                    .like("JFP-A-2026-999999-X"),
            Column.ofChoices(Kind.CHOICE, ROLE, "角色", "Role", "D", "D", "A", "A", "报检员", "D", "内审员", "A")
                    .needed()
                    .noted("D 报检员，A 内审员", "D declarant, A internal auditor")
                    .like("A"),
            Column.of(Kind.DATE, ISSUED_ON, "发证日期", "Issued on")
                    .needed()
                    .noted("如 2026-11-24", "E.g. 2026-11-24")
                    .like("2026-03-15"),
            Column.of(Kind.DATE, VALID_TO, "有效期至", "Valid to")
                    .noted("最后一个有效日；不填时按有效期规则计算", "The last valid day; by the rule of validity if empty"),
            Column.of(Kind.CODE, RENEWS, "续期自", "Renews")
                    .noted("被续期证书的编号；首次发证不填", "The number of the earlier certificate; empty for a first issue"),
            Column.of(Kind.DATE, REVOKED_ON, "撤销日期", "Revoked on").noted("自该日起无效", "The first day no longer valid"),
            Column.of(Kind.DATE, SUSPENDED_FROM, "暂停自", "Suspended from")
                    .noted("暂停的第一天", "The first day of the suspension"),
            Column.of(Kind.DATE, SUSPENDED_TO, "暂停至", "Suspended to")
                    .noted("恢复有效的第一天；未恢复不填", "The first day valid again; empty if none"));

    private static final RegisterHead HEAD = new RegisterHead(
            "certificates",
            new Text("证书台账", "Certificates"),
            7,
            Permission.IMPORT_REGISTERS,
            "certificate-register",
            COLUMNS);

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final PersonDocuments documents;
    private final CertificateSeries series;
    private final PapersRecorded papers;
    private final CertificateUndo undoing;
    private final Clock clock;

    CertificateFile(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonDocuments documents,
            CertificateSeries series,
            PapersRecorded papers,
            CertificateUndo undoing,
            Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.documents = documents;
        this.series = series;
        this.papers = papers;
        this.undoing = undoing;
        this.clock = clock;
    }

    @Override
    public RegisterHead head() {
        return HEAD;
    }

    @Override
    public String key(Line line) {
        return CertificateNumber.normalise(line.need(NUMBER));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public RegisterImport begin(UUID batch) {
        return new CertificateImport(
                new RecordedCertificates(jdbc, documents),
                CertificationRules.read(jdbc),
                new CertificateWriting(jdbc, writer, series, papers),
                documents,
                LocalDate.now(clock));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void export(Consumer<List<@Nullable Object>> lines) {
        Sql.of(jdbc, """
                select i.document_cipher, c.number, c.role, c.issued_on, c.last_day, r.number as renews_number, c.revoked_on,
                       s.from_date, s.to_date
                from certificate c
                join person_identity i using (person_id)
                left join certificate r on r.certificate_id = c.renews
                left join certificate_suspension s on s.certificate_id = c.certificate_id
                  and s.from_date = (select max(l.from_date) from certificate_suspension l where l.certificate_id = c.certificate_id)
                where %s
                order by c.issued_on, c.number""", documents.seen("c")).withFetchSize(1000).query(row -> {
            lines.accept(Arrays.asList(
                    documents.clear(row.getBytes("document_cipher")),
                    row.getString("number"),
                    row.getString("role"),
                    row.getObject("issued_on", LocalDate.class),
                    row.getObject("last_day", LocalDate.class),
                    row.getString("renews_number"),
                    row.getObject("revoked_on", LocalDate.class),
                    row.getObject("from_date", LocalDate.class),
                    row.getObject("to_date", LocalDate.class)));
        });
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_REGISTERS + "')")
    public void undo(UUID batch, List<Change> changes) {
        undoing.undo(changes);
    }
}
