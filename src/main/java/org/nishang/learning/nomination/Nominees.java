package org.nishang.learning.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammeObstacle;
import org.nishang.learning.study.EnrollingOthers;
import org.nishang.people.EmploymentSql;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of people who are to be nominated. Whoever asks has the person's turn. */
@Component
class Nominees {

    private final JdbcClient jdbc;
    private final EnrollingOthers enrolling;
    private final List<ProgrammeObstacle> obstacles;

    Nominees(JdbcClient jdbc, EnrollingOthers enrolling, List<ProgrammeObstacle> obstacles) {
        this.jdbc = jdbc;
        this.enrolling = enrolling;
        this.obstacles = obstacles;
    }

    /** @param employer as {@link #employer} found it; empty = works nowhere in scope */
    Nominee of(PersonId person, Optional<EnterpriseId> employer, Aim aim, LocalDate today) {
        String programme = aim.programme().code();
        return new Nominee(
                person,
                employer.isPresent(),
                isNominated(person, programme),
                enrolling.isEnrolled(person, programme),
                obstacle(person, aim.programme(), aim.begins(today)));
    }

    /** Where somebody works within a scope on a day; where it is several enterprises, where the person began last. */
    Optional<EnterpriseId> employer(PersonId person, Scope scope, LocalDate day) {
        return employer(person, scope.enterprises("e"), day);
    }

    /** The same at one enterprise. */
    Optional<EnterpriseId> employer(PersonId person, EnterpriseId enterprise, LocalDate day) {
        return employer(
                person, Condition.of("e.enterprise_id = :enterprise").with("enterprise", enterprise.value()), day);
    }

    private Optional<EnterpriseId> employer(PersonId person, Condition where, LocalDate day) {
        return Sql.of(
                        jdbc,
                        "select m.enterprise_id from employment m join enterprise e using (enterprise_id) where m.person_id = :person and %s and %s and %s order by m.joined_on desc, m.enterprise_id limit 1",
                        EmploymentSql.employedOn("m", ":day"),
                        EnterpriseSql.notGoneBy("e", ":day"),
                        where)
                .param("person", person.value())
                .param("day", day)
                .query(UUID.class)
                .optional()
                .map(EnterpriseId::new);
    }

    /** Whether somebody works or worked within a scope, so that who asks may name the person. */
    boolean isKnown(PersonId person, Scope scope) {
        return Sql.of(
                                jdbc,
                                "select count(*) from person p where p.person_id = :person and %s",
                                PersonDocuments.seen(scope, "p"))
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Refusal> obstacle(PersonId person, Programme programme, LocalDate day) {
        return obstacles.stream()
                .flatMap(each -> each.ofBeginning(person, programme, day).stream())
                .findFirst();
    }

    private boolean isNominated(PersonId person, String programme) {
        return jdbc.sql("""
                        select count(*) from nomination n left join class_plan p using (session_id)
                        where n.person_id = ? and n.open_key = ? and coalesce(p.state, '') not in ('CLOSED', 'CANCELLED')
                        lock in share mode""")
                        .params(person.value(), programme)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Ends a nomination whose class is over, or does not take place: it leads nowhere any more. */
    void endFinished(PersonId person, String programme, LocalDate today) {
        jdbc.sql("""
                update nomination n join class_plan p using (session_id)
                set n.ended_on = :today, n.version = n.version + 1
                where n.person_id = :person and n.open_key = :programme and p.state in ('CLOSED', 'CANCELLED')""")
                .param("today", today)
                .param("person", person.value())
                .param("programme", programme)
                .update();
    }
}
