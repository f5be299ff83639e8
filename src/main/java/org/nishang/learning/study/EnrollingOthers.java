package org.nishang.learning.study;

import java.time.Clock;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programmes;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enrols people on the portal, for whoever has decided that they learn a programme and has their turn. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EnrollingOthers {

    private final EnrolmentOpening opening;
    private final Programmes programmes;
    private final JdbcClient jdbc;
    private final Clock clock;

    EnrollingOthers(EnrolmentOpening opening, Programmes programmes, JdbcClient jdbc, Clock clock) {
        this.opening = opening;
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isEnrolled(PersonId person, String programme) {
        return jdbc.sql("select count(*) from enrolment where person_id = ? and open_key = ?")
                        .params(person.value(), programme)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Who is enrolled stays so.
     *
     * @param programme code of one that exists
     */
    public void enrol(PersonId person, String programme) {
        opening.open(person, programmes.byCode(programme).orElseThrow());
    }

    /**
     * Ends an enrolment under which nothing was opened, read or sat yet.
     *
     * @return false if something was: it stays
     */
    public boolean takeBack(PersonId person, String programme) {
        if (!isEnrolled(person, programme)) {
            return true;
        }
        return jdbc.sql("""
                        update enrolment e set e.withdrawn_at = :now, e.version = e.version + 1
                        where e.person_id = :person and e.open_key = :programme and e.last_lesson is null
                          and not exists (select 1 from lesson_progress p where p.enrolment_id = e.enrolment_id)
                          and not exists (select 1 from attempt a where a.person_id = e.person_id
                            and a.started_at >= e.enrolled_at
                            and a.exam in (select c.course_code from programme_course c where c.programme = e.programme and c.version = e.programme_version))""")
                        .param("now", Rows.utc(clock.instant()))
                        .param("person", person.value())
                        .param("programme", programme)
                        .update()
                > 0;
    }
}
