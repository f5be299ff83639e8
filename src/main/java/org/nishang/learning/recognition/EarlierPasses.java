package org.nishang.learning.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammeKind;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people passed under their other enrolments. */
@Repository
class EarlierPasses {

    private final JdbcClient jdbc;
    private final Clock clock;

    EarlierPasses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Courses of the programme, the one passed last first. What has led to a certificate of the role is left out:
     * nothing is used for two of them.
     *
     * @param enrolment whose own passes are left out
     * @param since the first day that counts
     */
    List<EarlierPass> of(PersonId person, UUID enrolment, Programme programme, LocalDate since) {
        return jdbc.sql("""
                select x.course_code, x.passed_at, p.kind,
                    (select v.version from attempt a join course_version v on v.course_version_id = a.course_version
                     where a.person_id = n.person_id and a.exam = x.course_code and a.passed
                       and a.finished_at <= x.passed_at + interval 1 second
                     order by a.finished_at desc limit 1) as version
                from enrolment_exam x join enrolment n on n.enrolment_id = x.enrolment_id
                  join programme p on p.code = n.programme
                where n.person_id = :person and n.enrolment_id <> :enrolment and x.course_code in (:courses)
                  and x.passed_at >= :since and not (n.completed_on is not null and p.role = :role)
                order by x.passed_at desc, x.course_code""")
                .param("person", person.value())
                .param("enrolment", enrolment)
                .param("courses", programme.courses())
                .param("since", Rows.utc(since.atStartOfDay(clock.getZone()).toInstant()))
                .param("role", programme.role().code())
                .query((row, n) -> new EarlierPass(
                        row.getString("course_code"),
                        LocalDate.ofInstant(Rows.instant(row, "passed_at"), clock.getZone()),
                        row.getString("version"),
                        Rows.constant(row, "kind", ProgrammeKind.class) == ProgrammeKind.RESIT))
                .list();
    }
}
