package org.nishang.selfcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Uuids;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Outcome;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The stored runs. Each statement is whole in itself: a run that is cut off keeps what it has. */
@Repository
class CheckRuns {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CheckRuns(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param night of a nightly run
     * @return nothing if another run goes on, or that night's was begun already
     */
    Optional<UUID> begin(Instant now, String actor, @Nullable LocalDate night) {
        var id = Uuids.next();
        int begun = jdbc.sql("""
                        insert ignore into check_run (run_id, started_at, night, actor, state)
                        values (:run, :now, :night, :actor, 'RUNNING')""")
                .param("run", id)
                .param("now", Rows.utc(now))
                .param("night", night)
                .param("actor", actor)
                .update();
        return begun == 1 ? Optional.of(id) : Optional.empty();
    }

    void add(UUID run, int position, CheckResult result, List<Finding> findings) {
        jdbc.sql("""
                insert into check_result (run_id, position, invariant, examined, found, millis, incident)
                values (:run, :position, :invariant, :examined, :found, :millis, :incident)""")
                .param("run", run)
                .param("position", position)
                .param("invariant", result.invariant())
                .param("examined", result.examined())
                .param("found", result.found())
                .param("millis", result.millis())
                .param("incident", result.incident().orElse(null))
                .update();
        for (int i = 0; i < Math.min(findings.size(), Outcome.MOST); i++) {
            var finding = findings.get(i);
            jdbc.sql(
                            "insert into check_finding (run_id, invariant, position, subject, link, message, arguments) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            run,
                            result.invariant(),
                            i + 1,
                            finding.subject(),
                            finding.link(),
                            finding.message(),
                            json.writeValueAsString(finding.arguments()))
                    .update();
        }
    }

    void end(UUID run, Instant now) {
        jdbc.sql("update check_run set state = 'DONE', ended_at = ? where run_id = ?")
                .params(Rows.utc(now), run)
                .update();
    }

    /** Runs begun before then that never ended were cut off with their portal. */
    void giveUp(Instant before, Instant now) {
        jdbc.sql("""
                update check_run set state = 'BROKEN', ended_at = :now
                where state = 'RUNNING' and started_at < :before""")
                .param("now", Rows.utc(now))
                .param("before", Rows.utc(before))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from check_run where started_at < ?")
                .param(Rows.utc(before))
                .update();
    }

    /** The newest first. */
    List<CheckRun> newest(int limit) {
        return jdbc.sql("select * from check_run order by started_at desc limit ?")
                .param(limit)
                .query(this::run)
                .list();
    }

    List<Finding> findings(UUID run, String invariant) {
        return jdbc.sql("""
                select subject, link, message, arguments from check_finding
                where run_id = ? and invariant = ? order by position""")
                .params(run, invariant)
                .query((row, n) -> new Finding(
                        row.getString("subject"),
                        row.getString("link"),
                        row.getString("message"),
                        json.readValue(row.getString("arguments"), WORDS)))
                .list();
    }

    private CheckRun run(ResultSet row, int n) throws SQLException {
        var id = row.getObject("run_id", UUID.class);
        return new CheckRun(
                id,
                Rows.instant(row, "started_at"),
                Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class))
                        .map(at -> at.toInstant(ZoneOffset.UTC)),
                row.getObject("night") != null,
                row.getString("actor"),
                CheckRun.State.valueOf(row.getString("state")),
                results(id));
    }

    private List<CheckResult> results(UUID run) {
        return jdbc.sql("select * from check_result where run_id = ? order by position")
                .param(run)
                .query((row, n) -> new CheckResult(
                        row.getString("invariant"),
                        row.getLong("examined"),
                        row.getInt("found"),
                        row.getInt("millis"),
                        Rows.optionalText(row, "incident")))
                .list();
    }
}
