package org.nishang.assessment.sitting;

import java.time.Clock;
import java.time.Duration;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An exam whose time is over is closed, and what is closed has its marks. */
@Component
class AttemptCheck implements Invariant {

    /** Longer than the sweep of overdue attempts ever needs. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    AttemptCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "assessment.check.attempts";
    }

    @Override
    public Outcome check() {
        var findings = Sql.of(
                        jdbc, """
                select a.attempt_id, a.exam, a.number, date(a.started_at) as started_on,
                       if(%1$s and not s.closed, 'open', 'unmarked') as fault
                from attempt a join answer_sheet s using (attempt_id)
                where %1$s and (s.deadline < :patient or s.closed)
                   or %2$s and (not s.closed or a.score is null or a.passed is null)
                   or %3$s and (not s.closed or not exists (
                        select 1 from text_answer t where t.attempt_id = a.attempt_id and t.settled_at is null))
                order by a.started_at limit :most""", AttemptSql.running("a"), AttemptSql.finished("a"), AttemptSql.awaitingMarks("a"))
                .param("patient", Rows.utc(clock.instant().minus(PATIENCE)))
                .param("most", Outcome.MOST + 1)
                .query((row, n) -> Finding.of(
                        row.getString("exam") + " · " + row.getString("attempt_id"),
                        "",
                        "assessment.check.attempts." + row.getString("fault"),
                        row.getString("number"),
                        row.getString("started_on")))
                .list();
        return new Outcome(
                jdbc.sql("select count(*) from attempt").query(Long.class).single(), findings);
    }
}
