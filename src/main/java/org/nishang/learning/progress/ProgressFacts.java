package org.nishang.learning.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.sitting.AttemptSql;
import org.nishang.common.Condition;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is recorded of enrolments until a moment, in one statement. */
@Repository
class ProgressFacts {

    private final JdbcClient jdbc;
    private final PersonDocuments people;
    private final CurrentUser user;

    ProgressFacts(JdbcClient jdbc, PersonDocuments people, CurrentUser user) {
        this.jdbc = jdbc;
        this.people = people;
        this.user = user;
    }

    /**
     * An enrolment with one of its courses.
     *
     * @param version of the programme, as it was begun
     * @param lessons ids of those that were completed
     * @param checks codes of those that were answered rightly
     * @param passedAt when its exam was passed, or an earlier pass that is recognised; null = not yet
     */
    record Fact(
            UUID enrolment,
            PersonId person,
            String name,
            String document,
            String enterprises,
            String programme,
            int version,
            String course,
            Instant enrolledAt,
            Set<String> lessons,
            Set<String> checks,
            Duration studied,
            int tries,
            @Nullable Instant passedAt,
            @Nullable LocalDate completedOn) {

        boolean isPassed() {
            return passedAt != null;
        }

        /** Whether anything was done for the course. */
        boolean isBegun() {
            return !lessons.isEmpty() || studied.isPositive() || tries > 0;
        }
    }

    /**
     * By name, the newest enrolment of a person first.
     *
     * @param day who is employed on it within the scope of who asks is listed
     * @param until what was recorded before it
     */
    List<Fact> of(ProgressQuery query, LocalDate day, Instant until) {
        return Sql.of(
                        jdbc,
                        """
                select n.enrolment_id, n.person_id, i.name, i.document_masked, n.programme, n.programme_version, c.course_code,
                    n.enrolled_at, n.completed_on,
                    (select group_concat(distinct e.name order by e.name separator '、')
                     from employment m join enterprise e using (enterprise_id)
                     where m.person_id = n.person_id and %1$s and %2$s) as enterprises,
                    (select group_concat(p.lesson) from lesson_progress p
                     where p.enrolment_id = n.enrolment_id and p.course_code = c.course_code
                       and p.completed_at < :until) as lessons,
                    (select group_concat(distinct k.item_code) from lesson_check_answer k
                     where k.person_id = n.person_id and k.course_code = c.course_code and k.is_right
                       and k.answered_at >= n.enrolled_at and k.answered_at < :until) as checks,
                    (select coalesce(sum(timestampdiff(microsecond, t.started_at, t.ended_at)), 0) from study_time t
                     where t.person_id = n.person_id and t.course_code = c.course_code
                       and t.started_at >= n.enrolled_at and t.started_at < :until) as studied,
                    (select count(*) from attempt a
                     where a.person_id = n.person_id and a.exam = c.course_code and %3$s
                       and a.started_at >= n.enrolled_at and a.started_at < :until) as tries,
                    coalesce(
                        (select x.passed_at from enrolment_exam x
                         where x.enrolment_id = n.enrolment_id and x.course_code = c.course_code
                           and x.passed_at < :until),
                        (select cast(r.passed_on as datetime(6)) from course_recognition r
                         where r.enrolment_id = n.enrolment_id and r.course_code = c.course_code
                           and r.recognised_at < :until and (r.revoked_at is null or r.revoked_at >= :until)
                         limit 1)) as passed_at
                from enrolment n join programme_course c on c.programme = n.programme and c.version = n.programme_version
                    join person_identity i on i.person_id = n.person_id
                where n.enrolled_at < :until and (n.withdrawn_at is null or n.withdrawn_at >= :until) and %4$s and %5$s
                order by i.name_pinyin, n.person_id, c.course_code, n.enrolled_at desc""",
                        user.scope().enterprises("e"),
                        EmploymentSql.employedOn("m", ":day"),
                        AttemptSql.counts("a"),
                        people.present("n", day),
                        asked(query))
                .param("day", day)
                .param("until", Rows.utc(until))
                .query(ProgressFacts::fact)
                .list();
    }

    private Condition asked(ProgressQuery query) {
        var asked = query.programme().isEmpty()
                ? Condition.TRUE
                : Condition.of("n.programme = :programme").with("programme", query.programme());
        if (!query.region().isEmpty()) {
            asked = asked.and(
                    employedAt(Condition.of("e.region_code like :region").with("region", query.region() + "%")));
        }
        if (!query.enterprise().isEmpty()) {
            asked = asked.and(employedAt(Condition.of("e.uscc = :uscc").with("uscc", query.enterprise())));
        }
        return asked;
    }

    private Condition employedAt(Condition where) {
        return PersonDocuments.worked(
                user.scope(), "n", EmploymentSql.employedOn("m", ":day").and(where));
    }

    private static Fact fact(ResultSet row, int n) throws SQLException {
        return new Fact(
                row.getObject("enrolment_id", UUID.class),
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("name"),
                row.getString("document_masked"),
                words(row.getString("enterprises")),
                row.getString("programme"),
                row.getInt("programme_version"),
                row.getString("course_code"),
                Rows.instant(row, "enrolled_at"),
                set(row.getString("lessons")),
                set(row.getString("checks")),
                Duration.ofMillis(row.getLong("studied") / 1000),
                row.getInt("tries"),
                Rows.optionalInstant(row, "passed_at").orElse(null),
                row.getObject("completed_on", LocalDate.class));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Set<String> set(@Nullable String joined) {
        return joined == null ? Set.of() : Arrays.stream(joined.split(",")).collect(Collectors.toUnmodifiableSet());
    }
}
