package org.nishang.learning.invigilation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.common.Condition;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.session.SessionScope;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Times at which exams may be started: for everybody in the scope of who opened them, or for the people of a training
 * session. Who holds one, for the whole of their scope, may withdraw it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.INVIGILATE + "')")
public class ExamWindows {

    private final CourseCatalogue courses;
    private final SessionScope sessions;
    private final CurrentUser user;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExamWindows(
            CourseCatalogue courses,
            SessionScope sessions,
            CurrentUser user,
            AuditLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.courses = courses;
        this.sessions = sessions;
        this.user = user;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are open or to come, and what closed within the last year; the latest first. */
    @Transactional(readOnly = true)
    public List<ExamWindow> all() {
        return Sql.of(jdbc, """
                select w.*, concat(s.code, ' ', s.name) as session, %1$s as held
                from exam_window w left join training_session s using (session_id)
                where w.withdrawn_at is null and w.closes_at > :since
                  and (%1$s or (w.session_id is null and not exists (select 1 from exam_window_owner o where o.window_id = w.window_id)))
                order by w.opens_at desc""", held())
                .param("since", utc(clock.instant().minus(ExamWindow.LONGEST)))
                .query((row, n) -> window(row))
                .list();
    }

    /** Training sessions that a time may be bound to, the latest first: code and name. */
    @Transactional(readOnly = true)
    public List<Session> sessions() {
        return Sql.of(
                        jdbc,
                        "select s.code, s.name from training_session s where %s order by s.from_date desc limit 500",
                        sessions.owned("s"))
                .query((row, n) -> new Session(row.getString("code"), row.getString("name")))
                .list();
    }

    public record Session(String code, String name) {}

    /**
     * Opens an exam for a time.
     *
     * @return by which it is withdrawn
     * @throws Refusal {@code common.unknown-id} for an unknown exam or session, {@code learning.window.title},
     *     {@code learning.window.period}
     */
    public UUID open(ExamWindow.Wish wanted) {
        var wish = wanted.sound(clock.instant());
        var _ = courses.current(wish.exam()).orElseThrow(() -> new Refusal("common.unknown-id"));
        UUID id = Uuids.next();
        jdbc.sql("""
                insert into exam_window (window_id, exam, title, opens_at, closes_at, session_id, actor, recorded_at)
                values (:id, :exam, :title, :opens, :closes, :session, :actor, :now)""")
                .param("id", id)
                .param("exam", wish.exam())
                .param("title", wish.title())
                .param("opens", utc(wish.opensAt()))
                .param("closes", utc(wish.closesAt()))
                .param("session", wish.session() == null ? null : session(wish.session()))
                .param("actor", user.actor())
                .param("now", utc(clock.instant()))
                .update();
        sessions.owners()
                .forEach(owner -> jdbc.sql("insert into exam_window_owner (window_id, owner) values (?, ?)")
                        .params(id, owner)
                        .update());
        log.record(
                user.actor(),
                "learning.exam-opened",
                id.toString(),
                "%s %s to %s".formatted(wish.exam(), wish.opensAt(), wish.closesAt()));
        return id;
    }

    /**
     * Takes a time back; attempts that run keep their deadline.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    @Consequential
    public void withdraw(UUID window) {
        int withdrawn = Sql.of(
                        jdbc,
                        "update exam_window w set w.withdrawn_at = :now where w.window_id = :id and w.withdrawn_at is null and %s",
                        held())
                .param("now", utc(clock.instant()))
                .param("id", window)
                .update();
        if (withdrawn == 0) {
            throw new Refusal("common.unknown-id");
        }
        log.record(user.actor(), "learning.exam-withdrawn", window.toString(), "");
    }

    /**
     * Whether a person may start an exam now; for {@code ExamAdmission}, which asks for the learner who is signed in.
     *
     * @param since times that closed before say nothing: the enrolment is younger
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public ExamAccess access(PersonId person, String exam, Instant since) {
        var now = clock.instant();
        var times = Sql.of(jdbc, """
                select w.opens_at, w.closes_at from exam_window w
                where w.exam = :exam and w.withdrawn_at is null and w.closes_at > :since
                  and %s
                order by w.opens_at""", ExamWindowSql.reaches("w", ":person", ":today"))
                .param("exam", exam)
                .param("since", utc(since))
                .param("person", person.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new ExamWindow.Times(Rows.instant(row, "opens_at"), Rows.instant(row, "closes_at")))
                .list();
        return ExamWindow.access(times, now);
    }

    private UUID session(String code) {
        return Sql.of(
                        jdbc,
                        "select s.session_id from training_session s where s.code = :code and %s",
                        sessions.owned("s"))
                .param("code", code)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** On {@code exam_window w}. */
    private Condition held() {
        var scope = user.scope();
        return scope.everything()
                ? Condition.TRUE
                : Condition.of(
                        "(exists (select 1 from exam_window_owner o where o.window_id = w.window_id) and not exists (select 1 from exam_window_owner o where o.window_id = w.window_id and not %s))",
                        SessionScope.within(scope, "o"));
    }

    private static ExamWindow window(ResultSet row) throws SQLException {
        return new ExamWindow(
                row.getObject("window_id", UUID.class),
                row.getString("exam"),
                row.getString("title"),
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "closes_at"),
                row.getString("session"),
                row.getString("actor"),
                row.getBoolean("held"));
    }

    private static LocalDateTime utc(@Nullable Instant instant) {
        return Rows.utc(java.util.Objects.requireNonNull(instant));
    }
}
