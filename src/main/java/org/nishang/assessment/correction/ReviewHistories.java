package org.nishang.assessment.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyCorrection;
import org.nishang.assessment.item.KeyWords;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.common.Points;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what has happened to a result, and notes that the learner has seen it. */
@Component
class ReviewHistories {

    private final JdbcClient jdbc;
    private final KeyCorrections keys;
    private final ItemBank bank;
    private final Clock clock;

    ReviewHistories(JdbcClient jdbc, KeyCorrections keys, ItemBank bank, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.bank = bank;
        this.clock = clock;
    }

    /** @param versions of its questions, in the order of the paper */
    ReviewHistory of(AttemptId attempt, Instant finishedAt, List<java.util.UUID> versions) {
        var changes = jdbc.sql("select * from attempt_change where attempt_id = ? order by recorded_at, change_id")
                .param(attempt.value())
                .query(ReviewHistories::change)
                .list();
        var appeals = jdbc.sql("select * from appeal where attempt_id = ? order by raised_at, appeal_id")
                .param(attempt.value())
                .query(ReviewHistories::appeal)
                .list();
        if (!changes.isEmpty() || appeals.stream().anyMatch(one -> one.answeredAt() != null)) {
            seen(attempt);
        }
        var last = until(changes.isEmpty() ? finishedAt : changes.getLast().at());
        return new ReviewHistory(
                changes,
                corrected(versions),
                appeals,
                last,
                !LocalDate.now(clock).isAfter(last));
    }

    /** The last day on which somebody may object to what they were told at a time. */
    LocalDate until(Instant told) {
        return LocalDate.ofInstant(told, clock.getZone()).plusDays(Appeal.DAYS);
    }

    private Map<Integer, ReviewHistory.Corrected> corrected(List<java.util.UUID> versions) {
        var held = keys.now();
        var corrected = new HashMap<Integer, ReviewHistory.Corrected>();
        for (int i = 0; i < versions.size() && !held.isEmpty(); i++) {
            var version = versions.get(i);
            int position = i + 1;
            held.since(version)
                    .ifPresent(at -> corrected.put(position, corrected(at, held.of(version), bank.version(version))));
        }
        return corrected;
    }

    private static ReviewHistory.Corrected corrected(Instant at, KeyCorrection correction, ItemVersion item) {
        return new ReviewHistory.Corrected(
                at,
                switch (correction.treatment()) {
                    case COUNTS -> ReviewHistory.How.OTHER_KEY;
                    case FULL -> ReviewHistory.How.FULL_POINTS;
                    case OUT -> ReviewHistory.How.TAKEN_OUT;
                },
                KeyWords.of(correction, item).stream().skip(1).toList());
    }

    private void seen(AttemptId attempt) {
        jdbc.sql(
                        "insert into attempt_seen (attempt_id, seen_at) values (:attempt, :now) on duplicate key update seen_at = :now")
                .param("attempt", attempt.value())
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    private static ReviewHistory.Change change(ResultSet row, int n) throws SQLException {
        return new ReviewHistory.Change(
                Rows.instant(row, "recorded_at"),
                new Points(row.getInt("score_before")),
                new Points(row.getInt("score_after")),
                row.getBoolean("passed_before"),
                row.getBoolean("passed_after"),
                row.getInt("score_after") >= row.getInt("pass_mark") && row.getBoolean("must_pass_met"));
    }

    private static ReviewHistory.Appeal appeal(ResultSet row, int n) throws SQLException {
        @Nullable LocalDateTime answered = row.getObject("answered_at", LocalDateTime.class);
        return new ReviewHistory.Appeal(
                row.getInt("position"),
                Rows.constant(row, "state", AppealState.class),
                row.getString("reason"),
                Rows.instant(row, "raised_at"),
                row.getString("answer"),
                answered == null ? null : answered.toInstant(ZoneOffset.UTC));
    }
}
