package org.nishang.certificate.print;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.life.CertificateBorder;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who printed which papers, when and why. Of a run with a paper outside the scope nothing is told. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.MANAGE_CERTIFICATES + "')")
public class PrintLog {

    private static final String COLUMNS =
            "select r.run_id, r.kind, r.subject, r.papers, r.copies, r.reason, r.actor, r.printed_at, ";

    private final JdbcClient jdbc;
    private final CertificateScope scope;
    private final CertificateBorder border;
    private final Clock clock;

    PrintLog(JdbcClient jdbc, CertificateScope scope, CertificateBorder border, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.border = border;
        this.clock = clock;
    }

    public int count() {
        return Sql.of(jdbc, "select count(*) from print_run r where %s", seen())
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    public List<PrintRow> rows(int offset, int limit) {
        return Sql.of(
                        jdbc,
                        "%snull as reissued_on from print_run r where %s order by r.printed_at desc, r.run_id desc limit :limit offset :offset",
                        COLUMNS,
                        seen())
                .param("today", LocalDate.now(clock))
                .param("limit", Math.clamp(limit, 0, 1000))
                .param("offset", Math.max(0, offset))
                .query(PrintLog::row)
                .list();
    }

    /**
     * How often one was printed, the latest first; what else was in the same file is not told.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    public List<PrintRow> ofCertificate(String number) {
        var certificate = border.idOf(number);
        return jdbc.sql(
                        COLUMNS
                                + "p.reissued_on from print_paper p join print_run r using (run_id) where p.certificate_id = ? order by r.printed_at desc limit 100")
                .param(certificate.value())
                .query(PrintLog::row)
                .list();
    }

    void refuseUnlessSeen(UUID run) {
        int seen = Sql.of(jdbc, "select count(*) from print_run r where r.run_id = :run and %s", seen())
                .param("run", run)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
        if (seen == 0) {
            throw new Refusal("common.unknown-id");
        }
    }

    private Condition seen() {
        var paper = scope.seenOn("c", ":today", "");
        return paper.equals(Condition.TRUE)
                ? Condition.TRUE
                : Condition.of(
                        "not exists (select 1 from print_paper p join certificate c using (certificate_id) where p.run_id = r.run_id and not %s)",
                        paper);
    }

    private static PrintRow row(ResultSet row, int n) throws SQLException {
        return new PrintRow(
                row.getObject("run_id", UUID.class),
                PrintRow.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getInt("papers"),
                row.getInt("copies"),
                row.getString("reason"),
                row.getString("actor"),
                Rows.instant(row, "printed_at"),
                Rows.optionalDay(row, "reissued_on"));
    }
}
