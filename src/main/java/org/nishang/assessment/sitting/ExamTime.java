package org.nishang.assessment.sitting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Time of running attempts: minutes given back, a whole sitting paused and resumed. For {@code learning}, which decides
 * who may; {@code within} is its condition in brackets on {@code attempt a}.
 *
 * <p>The sheet's row has the time and is the only one that is changed here; handing in locks it first, too.
 */
@NamedInterface("api")
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ExamTime {

    private static final Duration MOST = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final BatchWriter batches;
    private final Clock clock;

    ExamTime(JdbcClient jdbc, BatchWriter batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Gives minutes back to one running attempt, also in the last seconds of its time.
     *
     * @param time whole minutes, up to four hours
     * @throws Refusal {@code attempt.unknown} outside {@code within}, {@code attempt.finished},
     *     {@code assessment.time.how-much}, {@code assessment.time.reason}
     */
    public void giveBack(AttemptId attempt, Duration time, String reason, Condition.On within, String actor) {
        if (!time.isPositive() || time.compareTo(MOST) > 0) {
            throw new Refusal("assessment.time.how-much", MOST.toMinutes());
        }
        String why = ExtraTime.REASON.of(reason);
        boolean known = Sql.of(jdbc, "select 1 from attempt a where a.attempt_id = :id and %s", within.on("a"))
                .param("id", attempt.value())
                .query()
                .optionalValue()
                .isPresent();
        if (!known) {
            throw new Refusal("attempt.unknown");
        }
        int extended = jdbc.sql(
                        "update answer_sheet set deadline = deadline + interval :seconds second where attempt_id = :id and not closed")
                .param("seconds", time.toSeconds())
                .param("id", attempt.value())
                .update();
        if (extended == 0) {
            throw new Refusal("attempt.finished");
        }
        record(List.of(new Given(attempt.value(), time)), TimeGrant.Kind.LOST, why, actor);
    }

    /**
     * Stops the time of all running attempts of an exam at once. No answer is taken meanwhile; what learners answer
     * waits in their browsers.
     *
     * @return how many were paused; those that were paused already stay as they are
     * @throws Refusal {@code assessment.pause.none} if nothing runs, {@code assessment.time.reason}
     */
    public int pause(String exam, String reason, Condition.On within, String actor) {
        String why = ExtraTime.REASON.of(reason);
        var now = now();
        var running = Sql.of(
                        jdbc,
                        "select a.attempt_id from attempt a join answer_sheet s using (attempt_id) where a.exam = :exam and %s and s.pause_id is null and s.deadline >= :now and %s order by a.attempt_id",
                        AttemptSql.running("a"),
                        within.on("a"))
                .param("exam", exam)
                .param("now", now)
                .query(UUID.class)
                .list();
        if (running.isEmpty()) {
            throw new Refusal("assessment.pause.none");
        }
        UUID pause = Uuids.next();
        jdbc.sql("insert into exam_pause (pause_id, exam, reason, actor, paused_at) values (?, ?, ?, ?, ?)")
                .params(pause, exam, why, actor, now)
                .update();
        return jdbc.sql("""
                update answer_sheet set pause_id = :pause
                where attempt_id in (:running) and not closed and pause_id is null and deadline >= :now""")
                .param("pause", pause)
                .param("running", running)
                .param("now", now)
                .update();
    }

    /**
     * Lets the paused attempts of an exam go on with the time that they had left.
     *
     * @return how many go on
     * @throws Refusal {@code assessment.resume.none} if none is paused
     */
    public int resume(String exam, Condition.On within, String actor) {
        var paused = Sql.of(
                        jdbc,
                        "select a.attempt_id from attempt a join answer_sheet s using (attempt_id) where a.exam = :exam and %s and s.pause_id is not null and %s order by a.attempt_id",
                        AttemptSql.running("a"),
                        within.on("a"))
                .param("exam", exam)
                .query(UUID.class)
                .list();
        if (paused.isEmpty()) {
            throw new Refusal("assessment.resume.none");
        }
        var now = now();
        var stood = jdbc.sql("""
                select s.attempt_id, p.reason, timestampdiff(second, p.paused_at, :now) as stood
                from answer_sheet s join exam_pause p using (pause_id)
                where s.attempt_id in (:paused) and not s.closed""")
                .param("paused", paused)
                .param("now", now)
                .query((row, n) -> new Stood(
                        new Given(row.getObject("attempt_id", UUID.class), Duration.ofSeconds(row.getLong("stood"))),
                        row.getString("reason")))
                .list();
        jdbc.sql("""
                update answer_sheet s join exam_pause p using (pause_id)
                set s.deadline = timestampadd(microsecond, timestampdiff(microsecond, p.paused_at, :now), s.deadline), s.pause_id = null
                where s.attempt_id in (:paused) and not s.closed""").param("paused", paused).param("now", now).update();
        stood.stream()
                .map(Stood::reason)
                .distinct()
                .forEach(reason -> record(
                        stood.stream()
                                .filter(one -> one.reason().equals(reason))
                                .map(Stood::given)
                                .toList(),
                        TimeGrant.Kind.PAUSE,
                        reason,
                        actor));
        return stood.size();
    }

    /** Adds to an attempt that is just being started what its person was granted beforehand. */
    void recordExtra(AttemptId attempt, Duration time, ExtraTime extra) {
        record(List.of(new Given(attempt.value(), time)), TimeGrant.Kind.EXTRA, extra.reason(), extra.actor());
    }

    private void record(List<Given> given, TimeGrant.Kind kind, String reason, String actor) {
        var now = now();
        batches.write(
                "insert into exam_time_grant (grant_id, attempt_id, kind, seconds, reason, actor, recorded_at) values (?, ?, ?, ?, ?, ?, ?)",
                given.stream()
                        .map(one -> BatchWriter.row(
                                Uuids.next(),
                                one.attempt(),
                                kind.name(),
                                one.time().toSeconds(),
                                reason,
                                actor,
                                now))
                        .toList());
    }

    private LocalDateTime now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Rows.utc(now);
    }

    private record Given(UUID attempt, Duration time) {}

    private record Stood(Given given, String reason) {}
}
