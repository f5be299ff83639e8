package org.nishang.certificate.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.ConfirmedIssuer;
import org.nishang.certificate.life.CertificateSeries;
import org.nishang.platform.database.BatchWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes recorded certificates: their rows, suspensions, papers, and the series behind them. */
final class CertificateWriting {

    private static final String INSERT =
            "insert into certificate (certificate_id, number, person_id, role, issued_on, last_day, renews, revoked_on, version) values (?, ?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String UPDATE =
            "update certificate set person_id = ?, role = ?, issued_on = ?, last_day = ?, renews = ?, revoked_on = ?, version = version + 1 where certificate_id = ?";

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final CertificateSeries series;
    private final PapersRecorded papers;
    private final ConfirmedIssuer issuer;
    private final List<CertificateLine> created = new ArrayList<>();
    private final List<CertificateLine> reworded = new ArrayList<>();
    private final List<@Nullable Object[]> updates = new ArrayList<>();
    private final List<@Nullable Object[]> ended = new ArrayList<>();
    private final List<@Nullable Object[]> begun = new ArrayList<>();

    CertificateWriting(
            JdbcClient jdbc,
            BatchWriter writer,
            CertificateSeries series,
            PapersRecorded papers,
            ConfirmedIssuer issuer) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.series = series;
        this.papers = papers;
        this.issuer = issuer;
    }

    void create(CertificateLine line) {
        created.add(line);
        line.suspensions().forEach(period -> begin(line, period));
    }

    void correct(CertificateLine was, CertificateLine wanted) {
        change(was, wanted);
        if (!was.isSuspendedLike(wanted)) {
            was.suspensions().stream()
                    .filter(period -> !wanted.suspensions().contains(period))
                    .forEach(period -> ended.add(BatchWriter.row(was.id(), period.from())));
            wanted.suspensions().stream()
                    .filter(period -> !was.suspensions().contains(period))
                    .forEach(period -> begin(wanted, period));
        }
    }

    private void change(CertificateLine was, CertificateLine wanted) {
        updates.add(BatchWriter.row(
                wanted.person(),
                wanted.role(),
                wanted.issuedOn(),
                wanted.lastDay(),
                wanted.renews(),
                wanted.revokedOn(),
                wanted.id()));
        if (!was.saysLike(wanted)) {
            reworded.add(wanted);
        }
    }

    private void begin(CertificateLine line, Suspended period) {
        begun.add(BatchWriter.row(line.id(), period.from(), period.to()));
    }

    void write() {
        writer.write(
                INSERT,
                created.stream()
                        .map(line -> BatchWriter.row(
                                line.id(),
                                line.number(),
                                line.person(),
                                line.role(),
                                line.issuedOn(),
                                line.lastDay(),
                                line.renews(),
                                line.revokedOn()))
                        .toList());
        writer.write(UPDATE, updates);
        writer.write("delete from certificate_suspension where certificate_id = ? and from_date = ?", ended);
        writer.write("insert into certificate_suspension (certificate_id, from_date, to_date) values (?, ?, ?)", begun);
        writer.write(
                "insert into certificate_document (frozen, certificate_id) values (?, ?)", papers.of(created, issuer));
        writer.write(
                "update certificate_document d set d.frozen = ? where d.certificate_id = ? and d.pdf is null and not exists (select 1 from certificate_credential k where k.certificate_id = d.certificate_id)",
                papers.of(reworded, issuer));
        advanceSeries();
        forget();
    }

    private void advanceSeries() {
        Map<String, CertificateNumber> last = new HashMap<>();
        for (CertificateLine line : created) {
            CertificateNumber.parse(line.number())
                    .ifPresent(number -> last.merge(
                            number.issuer() + number.role() + number.year(),
                            number,
                            (a, b) -> a.sequence() > b.sequence() ? a : b));
        }
        last.values().forEach(series::recorded);
    }

    void forget() {
        created.clear();
        reworded.clear();
        updates.clear();
        ended.clear();
        begun.clear();
    }

    void remove(List<UUID> ids) {
        var rows = ids.stream().map(id -> BatchWriter.row(id)).toList();
        writer.write("delete from certificate_suspension where certificate_id = ?", rows);
        writer.write("delete from certificate_document where certificate_id = ?", rows);
        writer.write("delete from certificate where certificate_id = ?", rows);
    }
}
