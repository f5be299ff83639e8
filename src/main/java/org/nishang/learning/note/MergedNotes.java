package org.nishang.learning.note;

import org.nishang.identity.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes of either record of a person go on with the one that remains; where both have one, its own stays. */
@Component
class MergedNotes {

    private final JdbcClient jdbc;

    MergedNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        for (String table : new String[] {"lesson_note", "lesson_stop"}) {
            jdbc.sql("update ignore " + table + " set person_id = :into where person_id = :gone")
                    .param("into", merged.into().value())
                    .param("gone", merged.gone().value())
                    .update();
            jdbc.sql("delete from " + table + " where person_id = :gone")
                    .param("gone", merged.gone().value())
                    .update();
        }
    }
}
