package org.nishang.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
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

    /**
     * @throws Refusal {@code attempt.unknown}, also for somebody else's
     */
    AttemptClock of(AttemptId attempt, PersonId person) {
        var rows =
                jdbc.sql(
                                """
                select s.closed, s.deadline, p.paused_at, p.reason as pause_reason, g.recorded_at, g.kind, g.seconds, g.reason
                from answer_sheet s
                     left join exam_pause p using (pause_id)
                     left join exam_time_grant g using (attempt_id)
                where s.attempt_id = ? and s.person_id = ? order by g.recorded_at""")
                        .params(attempt.value(), person.value())
                        .query((row, n) -> new Row(clock(row), added(row)))
                        .list();
        if (rows.isEmpty()) {
            throw new Refusal("attempt.unknown");
        }
        var first = rows.getFirst().clock();
        return new AttemptClock(
                first.state(),
                first.deadline(),
                first.serverTime(),
                first.pause(),
                rows.stream().flatMap(row -> row.added().stream()).toList());
    }

    /** Notes that a page is there; seldom, since every note is a write. */
    void heard(AttemptId attempt) {
        var now = clock.instant();
        jdbc.sql(
                        """
                update answer_sheet set heard_at = :now
                where attempt_id = :id and not closed and coalesce(greatest(heard_at, coalesce(saved_at, heard_at)), '1970-01-01') < :before""")
                .param("now", AnswerSaving.utc(now))
                .param("id", attempt.value())
                .param("before", AnswerSaving.utc(now.minus(HEARD_EVERY)))
                .update();
    }

    private AttemptClock clock(ResultSet row) throws SQLException {
        var paused = row.getObject("paused_at", LocalDateTime.class);
        return new AttemptClock(
                row.getBoolean("closed") ? "FINISHED" : "RUNNING",
                row.getObject("deadline", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                clock.instant(),
                paused == null
                        ? null
                        : new AttemptClock.Pause(
                                paused.toInstant(ZoneOffset.UTC), row.getString("pause_reason")),
                List.of());
    }

    private static List<AttemptClock.Added> added(ResultSet row) throws SQLException {
        var at = row.getObject("recorded_at", LocalDateTime.class);
        return at == null
                ? List.of()
                : List.of(
                        new AttemptClock.Added(
                                Objects.requireNonNull(at).toInstant(ZoneOffset.UTC),
                                row.getString("kind"),
                                row.getLong("seconds"),
                                row.getString("reason")));
    }

    private record Row(AttemptClock clock, List<AttemptClock.Added> added) {}
}
