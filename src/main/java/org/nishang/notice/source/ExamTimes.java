package org.nishang.notice.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nishang.identity.PersonId;
import org.nishang.learning.invigilation.ExamWindowSql;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exams that have opened, and those that close in two days: told to who is enrolled and has not passed. A time that had
 * begun before its kind was told here is past.
 */
@Component
class ExamTimes implements DaySource {

    private static final Duration BEFORE_CLOSING = Duration.ofDays(2);
    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final Causes causes;
    private final NoticesFrom from;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ExamTimes(JdbcClient jdbc, Causes causes, NoticesFrom from, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.causes = causes;
        this.from = from;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void sweep(LocalDate today) {
        var now = clock.instant();
        begun(NoticeKind.EXAM_OPENED).ifPresent(begun -> tell(NoticeKind.EXAM_OPENED, "w.opens_at", begun, now, today));
        begun(NoticeKind.EXAM_CLOSES)
                .ifPresent(begun -> tell(
                        NoticeKind.EXAM_CLOSES,
                        "w.closes_at",
                        begun.plus(BEFORE_CLOSING),
                        now.plus(BEFORE_CLOSING),
                        today));
    }

    private Optional<Instant> begun(NoticeKind kind) {
        return from.since(kind).map(day -> day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** Those whose moment lies between, some people at a time; who was told is not found again. */
    private void tell(NoticeKind kind, String moment, Instant after, Instant until, LocalDate today) {
        int told = AT_ONCE;
        while (told == AT_ONCE) {
            told = Objects.requireNonNull(transaction.execute(status -> {
                var due = due(kind, moment, after, until, today);
                causes.record(due);
                return due.size();
            }));
        }
    }

    private List<Cause> due(NoticeKind kind, String moment, Instant after, Instant until, LocalDate today) {
        return Sql.of(jdbc, """
                        select distinct w.window_id, w.exam, w.closes_at, n.person_id
                        from exam_window w join programme_course p on p.course_code = w.exam
                          join enrolment n on n.programme = p.programme and n.programme_version = p.version and n.completed_on is null
                        where w.withdrawn_at is null and w.closes_at > :now and %1$s > :after and %1$s <= :until and %2$s
                          and not exists (select 1 from enrolment_exam x
                                          where x.enrolment_id = n.enrolment_id and x.course_code = w.exam)
                          and not exists (select 1 from course_recognition r
                                          where r.enrolment_id = n.enrolment_id and r.course_code = w.exam
                                            and r.revoked_at is null)
                          and not exists (select 1 from notice_cause c where c.kind = :kind and c.step = ''
                                            and c.subject = concat(w.window_id, ':', n.person_id))
                        limit %3$d""", moment, ExamWindowSql.reaches("w", "n.person_id", ":today"), AT_ONCE)
                .param("now", Rows.utc(clock.instant()))
                .param("after", Rows.utc(after))
                .param("until", Rows.utc(until))
                .param("today", today)
                .param("kind", kind.name())
                .query((row, n) -> {
                    var person = new PersonId(Rows.uuid(row, "person_id"));
                    return Cause.of(
                            kind,
                            Rows.uuid(row, "window_id") + ":" + person,
                            person,
                            today,
                            row.getString("exam"),
                            row.getString("exam"),
                            MINUTE.format(Rows.instant(row, "closes_at").atZone(clock.getZone())));
                })
                .list();
    }
}
