package org.nishang.assessment.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the time of an attempt, by one statement: every open sheet asks every few seconds. */
@Service
class AttemptClocks {

    /** How exactly it is known when a page was last heard of. */
    static final Duration HEARD_EVERY = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    AttemptClocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal {@code attempt.unknown}, also for somebody else's */
    AttemptClock of(AttemptId attempt, PersonId person, Optional<String> browser) {
        var rows = jdbc.sql("""
                select s.closed, s.deadline, p.paused_at, p.reason as pause_reason, g.recorded_at, g.kind, g.seconds, g.reason,
                       if(s.place is null or :browser is null or s.place = :browser, null,
                          (select max(c.recorded_at) from exam_place_change c
                           where c.attempt_id = s.attempt_id and c.place = s.place and c.kind <> 'ADDRESS')) as elsewhere
                from answer_sheet s
                     left join exam_pause p using (pause_id)
                     left join exam_time_grant g using (attempt_id)
                where s.attempt_id = :attempt and s.person_id = :person order by g.recorded_at""")
                .param("attempt", attempt.value())
                .param("person", person.value())
                .param("browser", browser.orElse(null))
                .query((row, n) -> new Row(clock(row), added(row)))
                .list();
        if (rows.isEmpty()) {
            throw new Refusal("attempt.unknown");
        }
        var first = rows.getFirst().clock();
        return new AttemptClock(
                attempt.toString(),
                first.state(),
                first.deadline(),
                first.serverTime(),
                first.pause(),
                rows.stream().flatMap(row -> row.added().stream()).toList(),
                first.elsewhere());
    }

    /** Notes that a page is there; seldom, since every note is a write. */
    void heard(AttemptId attempt) {
        var now = clock.instant();
        jdbc.sql("""
                update answer_sheet set heard_at = :now
                where attempt_id = :id and not closed and coalesce(greatest(heard_at, coalesce(saved_at, heard_at)), '1970-01-01') < :before""")
                .param("now", Rows.utc(now))
                .param("id", attempt.value())
                .param("before", Rows.utc(now.minus(HEARD_EVERY)))
                .update();
    }

    private AttemptClock clock(ResultSet row) throws SQLException {
        var paused = row.getObject("paused_at", LocalDateTime.class);
        var elsewhere = row.getObject("elsewhere", LocalDateTime.class);
        return new AttemptClock(
                "",
                row.getBoolean("closed") ? "FINISHED" : "RUNNING",
                Rows.instant(row, "deadline"),
                clock.instant(),
                paused == null
                        ? null
                        : new AttemptClock.Pause(paused.toInstant(ZoneOffset.UTC), row.getString("pause_reason")),
                List.of(),
                elsewhere == null ? null : elsewhere.toInstant(ZoneOffset.UTC));
    }

    private static List<AttemptClock.Added> added(ResultSet row) throws SQLException {
        var at = row.getObject("recorded_at", LocalDateTime.class);
        return at == null
                ? List.of()
                : List.of(new AttemptClock.Added(
                        Objects.requireNonNull(at).toInstant(ZoneOffset.UTC),
                        row.getString("kind"),
                        row.getLong("seconds"),
                        row.getString("reason")));
    }

    private record Row(AttemptClock clock, List<AttemptClock.Added> added) {}
}
