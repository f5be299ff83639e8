package org.nishang.assessment.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers objections, the oldest first, by somebody who did not mark what is objected to. What is wrong with an item is
 * put right for everybody by {@link Remarks}; points for one paper alone are proposed with the answer and granted by a
 * second person.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class AppealAnswering {

    private static final int LONGEST_LIST = 500;

    private static final String SELECT = """
            select p.*, a.person_id, a.exam, a.score, a.pass_mark, c.place_id, c.points, c.requested_by,
                   coalesce(c.state = 'PROPOSED', false) to_grant
            from appeal p join attempt a using (attempt_id) left join place_correction c using (appeal_id)
            where a.person_id <> :self and\s""";

    private final JdbcClient jdbc;
    private final Sheets sheets;
    private final FinishedAttempts attempts;
    private final AttemptChanges changes;
    private final KeyCorrections keys;
    private final AuditLog log;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealAnswering(
            JdbcClient jdbc,
            Sheets sheets,
            FinishedAttempts attempts,
            AttemptChanges changes,
            KeyCorrections keys,
            AuditLog log,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.attempts = attempts;
        this.changes = changes;
        this.keys = keys;
        this.log = log;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** How many wait for an answer, or for points to be granted. */
    @Transactional(readOnly = true)
    public int waiting() {
        return jdbc.sql("select count(*) from ("
                        + SELECT
                        + "(p.state = 'OPEN' or c.state = 'PROPOSED' and c.requested_by <> :actor)) waiting")
                .param("self", self())
                .param("actor", user.actor())
                .query(Integer.class)
                .single();
    }

    /** The oldest first; of those that are answered the newest. */
    @Transactional(readOnly = true)
    public List<AppealRow> list(AppealRow.Choice choice) {
        return jdbc.sql(SELECT
                        + switch (choice) {
                            case OPEN -> "p.state = 'OPEN' order by p.raised_at";
                            case TO_GRANT -> "c.state = 'PROPOSED' order by p.raised_at";
                            case ANSWERED -> "p.state <> 'OPEN' order by p.answered_at desc";
                        }
                        + ", p.appeal_id limit "
                        + LONGEST_LIST)
                .param("self", self())
                .query(AppealAnswering::row)
                .list();
    }

    /** Those of a list that its search finds, in its order. */
    @Transactional(readOnly = true)
    public List<AppealRow> searched(AppealQuery query) {
        return query.among(list(query.show()));
    }

    /** @throws Refusal {@code common.unknown-id} if there is none, also for one's own */
    @Transactional(readOnly = true)
    public AppealSheet sheet(UUID id) {
        return read(id, "").sheet();
    }

    /**
     * Answers an objection.
     *
     * @param points what the place of this paper is to be worth, where that is what was wrong; else {@code null}
     * @throws Refusal {@code common.unknown-id}, {@code assessment.appeal.answered},
     *     {@code assessment.appeal.not-yours}, {@code assessment.appeal.answer-length},
     *     {@code assessment.appeal.points}
     */
    @Consequential
    public void answer(UUID id, boolean upheld, String words, @Nullable Points points) {
        var found = read(id, " for update");
        var sheet = found.sheet();
        var answer = found.appeal().answer(upheld, words, points, sheet.line());
        jdbc.sql("update appeal set state = ?, answer = ?, answered_by = ?, answered_at = ? where appeal_id = ?")
                .params(answer.state().name(), answer.words(), user.actor(), now(), id)
                .update();
        if (points != null) {
            jdbc.sql("""
                    insert into place_correction (place_id, appeal_id, attempt_id, position, points, requested_by, requested_at, state)
                    values (?, ?, ?, ?, ?, ?, ?, 'PROPOSED')""")
                    .params(
                            Uuids.next(),
                            id,
                            found.attempt().value(),
                            sheet.row().position(),
                            points.hundredths(),
                            user.actor(),
                            now())
                    .update();
        }
        events.publishEvent(new AppealAnswered(
                id, found.attempt(), found.learner(), sheet.row().exam()));
        if (upheld) {
            log.record(user.actor(), "assessment.appeal-upheld", id.toString(), answer.words());
        } else {
            log.record(user.actor(), "assessment.appeal-declined", id.toString(), answer.words());
        }
    }

    /**
     * Grants the points that were proposed with an answer, or leaves the paper as it is.
     *
     * @throws Refusal {@code common.unknown-id}, {@code assessment.appeal.own} to whoever proposed them,
     *     {@code assessment.appeal.decided}
     */
    @Consequential
    public void decide(UUID id, boolean granted) {
        var found = read(id, " for update");
        found.appeal().decide(granted, user.actor());
        var place = Objects.requireNonNull(found.place());
        if (granted) {
            grant(found, place);
        }
        jdbc.sql("update place_correction set state = ?, decided_by = ?, decided_at = ? where place_id = ?")
                .params(granted ? "GRANTED" : "DECLINED", user.actor(), now(), place)
                .update();
        String points = String.valueOf(found.sheet().proposed());
        if (granted) {
            log.record(user.actor(), "assessment.points-granted", id.toString(), points);
        } else {
            log.record(user.actor(), "assessment.points-declined", id.toString(), points);
        }
    }

    private void grant(Found found, UUID place) {
        var ids = List.of(found.attempt().value());
        attempts.lock(ids);
        jdbc.sql("""
                update place_correction set state = 'SUPERSEDED'
                where attempt_id = ? and position = ? and state = 'GRANTED'""")
                .params(found.attempt().value(), found.sheet().row().position())
                .update();
        var held = keys.now();
        for (FinishedAttempt attempt : attempts.finished(ids)) {
            var atLeast = new HashMap<>(attempt.atLeast());
            atLeast.put(
                    found.sheet().row().position(),
                    Objects.requireNonNull(found.sheet().proposed()).hundredths());
            var result = attempts.affected(attempt, held, atLeast);
            if (result.changes()) {
                changes.write(place, user.actor(), List.of(new AttemptChanges.Change(attempt, result)));
            }
        }
    }

    private Found read(UUID id, String lock) {
        if (!lock.isEmpty()) {
            jdbc.sql("select 1 from appeal where appeal_id = ?" + lock)
                    .param(id)
                    .query()
                    .listOfRows();
        }
        return jdbc.sql(SELECT + "p.appeal_id = :id")
                .param("self", self())
                .param("id", id)
                .query(this::found)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private Found found(ResultSet row, int n) throws SQLException {
        var about = row(row, n);
        var attempt = new AttemptId(Rows.uuid(row, "attempt_id"));
        int position = about.position();
        var paper = sheets.marked(attempt);
        boolean marked = hasMarked(attempt, position);
        @Nullable LocalDateTime answered = row.getObject("answered_at", LocalDateTime.class);
        @Nullable Integer points = row.getObject("points", Integer.class);
        var appeal = new Appeal(about.state(), marked, about.toGrant(), row.getString("requested_by"));
        return new Found(
                attempt,
                new PersonId(Rows.uuid(row, "person_id")),
                row.getObject("place_id", UUID.class),
                new AppealSheet(
                        about,
                        position == 0 ? null : paper.lines().get(position - 1),
                        position == 0 ? null : paper.versions().get(position - 1),
                        new Points(row.getInt("score")),
                        new Points(row.getInt("pass_mark")),
                        appeal.mayBeAnswered(),
                        row.getString("answer"),
                        row.getString("answered_by"),
                        answered == null ? null : answered.toInstant(ZoneOffset.UTC),
                        points == null ? null : new Points(points),
                        appeal.mayBeGrantedBy(user.actor())),
                appeal);
    }

    /** Whether who looks marked the answer, or any answer of the paper where it is about all. */
    private boolean hasMarked(AttemptId attempt, int position) {
        return jdbc.sql("""
                select 1 from text_mark m join text_answer t using (text_answer_id)
                where t.attempt_id = :attempt and (:position = 0 or t.position = :position) and m.marker = :me limit 1""")
                .param("attempt", attempt.value())
                .param("position", position)
                .param("me", user.get().account().value())
                .query()
                .optionalValue()
                .isPresent();
    }

    private static AppealRow row(ResultSet row, int n) throws SQLException {
        return new AppealRow(
                row.getObject("appeal_id", UUID.class),
                row.getString("exam"),
                row.getInt("position"),
                row.getString("reason"),
                Rows.instant(row, "raised_at"),
                Rows.constant(row, "state", AppealState.class),
                row.getBoolean("to_grant"));
    }

    private LocalDateTime now() {
        return Rows.utc(clock.instant());
    }

    /** The person behind the account; one that nobody has, where there is none. */
    private UUID self() {
        return user.learner().map(PersonId::value).orElse(new UUID(0, 0));
    }

    private record Found(
            AttemptId attempt, PersonId learner, @Nullable UUID place, AppealSheet sheet, Appeal appeal) {}
}
