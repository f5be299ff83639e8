package org.nishang.certificate.print;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what is printed. */
@Component
class PrintBook {

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    PrintBook(JdbcClient jdbc, BatchWriter writer, AuditLog log, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Which file of a certificate: the first, or a copy's. */
    record Paper(UUID certificate, Optional<LocalDate> reissuedOn) {}

    UUID record(PrintRow.Kind kind, String subject, PrintRequest request, List<Paper> papers) {
        UUID run = Uuids.next();
        String about = subject.substring(0, Math.min(200, subject.length()));
        jdbc.sql(
                        "insert into print_run (run_id, kind, subject, copies, reason, papers, actor, printed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        run,
                        kind.name(),
                        about,
                        request.copies(),
                        request.reason(),
                        papers.size(),
                        user.actor(),
                        Rows.utc(clock.instant()))
                .update();
        var rows = new ArrayList<@Nullable Object[]>();
        for (Paper paper : papers) {
            rows.add(BatchWriter.row(
                    run,
                    rows.size() + 1,
                    paper.certificate(),
                    paper.reissuedOn().orElse(null)));
        }
        writer.write(
                "insert into print_paper (run_id, position, certificate_id, reissued_on) values (?, ?, ?, ?)", rows);
        log.record(
                user.actor(),
                "certificate.printed",
                about,
                "%d papers, %d copies: %s".formatted(papers.size(), request.copies(), request.reason()));
        return run;
    }

    List<Paper> papers(UUID run) {
        return jdbc.sql("select certificate_id, reissued_on from print_paper where run_id = ? order by position")
                .param(run)
                .query((row, n) ->
                        new Paper(row.getObject("certificate_id", UUID.class), Rows.optionalDay(row, "reissued_on")))
                .list();
    }
}
