package org.nishang.learning.invigilation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.AttemptSql;
import org.nishang.assessment.sitting.ExamTime;
import org.nishang.assessment.sitting.ExtraTime;
import org.nishang.assessment.sitting.ExtraTimes;
import org.nishang.audit.AuditLog;
import org.nishang.common.Condition;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watching over running exams: who sits, how far they are, and what may be done about their time. Acts reach those who
 * work within the scope today, or are listed for it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.INVIGILATE + "')")
public class ExamInvigilation {

    /** Its page asks for the time every ten seconds, and that is noted every thirty. */
    private static final Duration SILENT_AFTER = Duration.ofSeconds(75);

    private static final int MOST = 2000;

    /** The training session in whose window an attempt was started, if any. */
    private static final String SESSION = """
            (select w.session_id from exam_window w
                 join training_outcome o on o.session_id = w.session_id and o.person_id = %1$s.person_id
             where w.exam = %1$s.exam and w.withdrawn_at is null and w.opens_at <= %1$s.started_at and w.closes_at > %1$s.started_at
             order by w.opens_at desc, w.window_id limit 1)""";

    private final ExamTime time;
    private final ExtraTimes extras;
    private final PersonDocuments people;
    private final CurrentUser user;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExamInvigilation(
            ExamTime time,
            ExtraTimes extras,
            PersonDocuments people,
            CurrentUser user,
            AuditLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.time = time;
        this.extras = extras;
        this.people = people;
        this.user = user;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All attempts that run now, by the person's name; the first two thousand. */
    @Transactional(readOnly = true)
    public List<SittingRow> running() {
        return Sql.of(jdbc, """
                select a.attempt_id, a.person_id, i.name, i.document_masked, a.exam, a.number, a.started_at, s.deadline,
                       s.questions, s.saved_at, s.heard_at, p.paused_at,
                       json_length(s.answers) - (length(s.answers) - length(replace(s.answers, '[]', ''))) div 2 as answered,
                       (select coalesce(sum(g.seconds), 0) from exam_time_grant g where g.attempt_id = a.attempt_id) as added,
                       t.session_id, t.name as session
                from attempt a join answer_sheet s using (attempt_id)
                     join person_identity i on i.person_id = a.person_id
                     left join exam_pause p on p.pause_id = s.pause_id
                     left join training_session t on t.session_id = %s
                where %s and %s
                order by i.name_pinyin, a.attempt_id limit %d""", SESSION.formatted("a"), AttemptSql.running("a"), within("a"), MOST)
                .query(this::row)
                .list();
    }

    /**
     * Gives minutes back to one attempt.
     *
     * @throws Refusal {@code attempt.unknown}, {@code attempt.finished}, and those of {@link ExamTime#giveBack}
     */
    @Consequential
    public void giveBack(AttemptId attempt, int minutes, String reason) {
        time.giveBack(attempt, Duration.ofMinutes(minutes), reason, this::within, user.actor());
        log.record(user.actor(), "assessment.time-given-back", attempt.toString(), minutes + " min: " + reason.strip());
    }

    /**
     * Pauses every running attempt of an exam within the scope.
     *
     * @param session only those started in a window of this training session; empty = all
     * @return how many
     * @throws Refusal as {@link ExamTime#pause}
     */
    @Consequential
    public int pause(String exam, Optional<UUID> session, String reason) {
        int paused = time.pause(exam, reason, within(session), user.actor());
        log.record(user.actor(), "assessment.exam-paused", subject(exam, session), paused + ": " + reason.strip());
        return paused;
    }

    /**
     * Lets the paused attempts of an exam within the scope go on.
     *
     * @param session as of {@link #pause}
     * @return how many
     * @throws Refusal {@code assessment.resume.none}
     */
    public int resume(String exam, Optional<UUID> session) {
        int resumed = time.resume(exam, within(session), user.actor());
        log.record(user.actor(), "assessment.exam-resumed", subject(exam, session), String.valueOf(resumed));
        return resumed;
    }

    /**
     * What a person was granted at exams, the newest first.
     *
     * @throws Refusal {@code common.unknown-id} outside the scope
     */
    @Transactional
    public List<ExtraTime> extras(PersonId person) {
        check(person, people::seen);
        return extras.of(person);
    }

    /**
     * Grants a person more time at exams that start from then on.
     *
     * @return by which it is ended
     * @throws Refusal {@code common.unknown-id}, and those of {@link ExtraTime.Wish}
     */
    public UUID grantExtra(PersonId person, ExtraTime.Wish wish) {
        check(person, this::within);
        var extra = extras.grant(person, wish, user.actor());
        log.record(
                user.actor(),
                "assessment.extra-time-granted",
                person.toString(),
                "%d %% + %d min from %s"
                        .formatted(
                                extra.percent(), extra.minutes(), extra.period().from()));
        return extra.id();
    }

    /**
     * Ends a grant today.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    @Consequential
    public void endExtra(PersonId person, UUID extra) {
        check(person, this::within);
        extras.end(person, extra);
        log.record(user.actor(), "assessment.extra-time-ended", person.toString(), extra.toString());
    }

    private void check(PersonId person, Condition.On within) {
        boolean known = Sql.of(jdbc, "select 1 from person a where a.person_id = :person and %s", within.on("a"))
                .param("person", person.value())
                .query()
                .optionalValue()
                .isPresent();
        if (!known) {
            throw new Refusal("common.unknown-id");
        }
    }

    private static String subject(String exam, Optional<UUID> session) {
        return exam + session.map(id -> " " + id).orElse("");
    }

    private Condition within(String person) {
        return people.present(person, LocalDate.now(clock));
    }

    private Condition.On within(Optional<UUID> session) {
        return attempt -> session.map(id -> Condition.of(":session = %s", SESSION.formatted(attempt))
                        .with("session", id))
                .map(within(attempt)::and)
                .orElseGet(() -> within(attempt));
    }

    private SittingRow row(ResultSet row, int n) throws SQLException {
        var now = clock.instant();
        var deadline = Rows.optionalInstant(row, "deadline").orElseThrow();
        var saved = Rows.optionalInstant(row, "saved_at");
        var paused = Rows.optionalInstant(row, "paused_at");
        var started = Rows.optionalInstant(row, "started_at").orElseThrow();
        var heard = Rows.optionalInstant(row, "heard_at")
                .filter(at -> saved.isEmpty() || at.isAfter(saved.get()))
                .or(() -> saved);
        var left = Duration.between(paused.orElse(now), deadline);
        return new SittingRow(
                new AttemptId(Rows.uuid(row, "attempt_id")),
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("name"),
                row.getString("document_masked"),
                row.getString("exam"),
                session(row),
                row.getInt("number"),
                started,
                deadline,
                left.isNegative() ? Duration.ZERO : left,
                row.getInt("answered"),
                row.getInt("questions"),
                saved.orElse(null),
                heard.orElse(null),
                Duration.ofSeconds(row.getLong("added")),
                state(paused.isPresent(), left.isNegative(), heard.orElse(started), now));
    }

    private static SittingRow.@Nullable Session session(ResultSet row) throws SQLException {
        @Nullable UUID id = row.getObject("session_id", UUID.class);
        return id == null ? null : new SittingRow.Session(id, row.getString("session"));
    }

    private static SittingRow.State state(boolean paused, boolean over, Instant heard, Instant now) {
        if (paused) {
            return SittingRow.State.PAUSED;
        }
        if (over) {
            return SittingRow.State.OVERDUE;
        }
        return heard.isBefore(now.minus(SILENT_AFTER)) ? SittingRow.State.SILENT : SittingRow.State.WRITING;
    }
}
