package org.nishang.learning.attendance;

import org.nishang.identity.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attendance and results of somebody who was merged into another person. Where both were recorded on a day, being there
 * counts before being absent; where both have a result, the one who remains keeps theirs.
 */
@Component
class MergedAttendance {

    private final JdbcClient jdbc;

    MergedAttendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        run("""
                update attendance mine
                  join attendance other on other.session_id = mine.session_id and other.day = mine.day
                    and other.person_id = :gone
                set mine.mark = other.mark
                where mine.person_id = :into and mine.mark = 'ABSENT' and other.mark <> 'ABSENT'""", merged);
        run("""
                delete other from attendance other
                  join attendance mine on mine.session_id = other.session_id and mine.day = other.day
                    and mine.person_id = :into
                where other.person_id = :gone""", merged);
        run("update attendance set person_id = :into where person_id = :gone", merged);
        run("""
                delete other from class_result other
                  join class_result mine on mine.session_id = other.session_id and mine.person_id = :into
                where other.person_id = :gone""", merged);
        run("update class_result set person_id = :into where person_id = :gone", merged);
    }

    private void run(String sql, PersonsMerged merged) {
        var statement = jdbc.sql(sql).param("gone", merged.gone().value());
        statement.param("into", merged.into().value()).update();
    }
}
