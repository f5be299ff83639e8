package org.nishang.assessment.sitting;

import java.util.List;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonsMerged;
import org.nishang.platform.database.Sql;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attempts of somebody who was merged into another person: they are the other one's, counted anew in the order in which
 * they were started. Papers, answers and marks stay as they are.
 */
@Component
class MergedAttempts {

    private final JdbcClient jdbc;

    MergedAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal {@code assessment.merge-while-running} */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        var both = List.of(merged.gone().value(), merged.into().value());
        boolean running = !Sql.of(
                        jdbc,
                        "select a.state from attempt a where a.person_id in (:both) and %s for update",
                        AttemptSql.running("a"))
                .param("both", both)
                .query(String.class)
                .list()
                .isEmpty();
        if (running) {
            throw new Refusal("assessment.merge-while-running");
        }
        // A number is taken once for each exam: all step aside before they take their new ones.
        jdbc.sql("update attempt set number = number + if(person_id = :gone, 20000, 10000) where person_id in (:both)")
                .param("gone", merged.gone().value())
                .param("both", both)
                .update();
        jdbc.sql("update attempt set person_id = ? where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
        jdbc.sql("""
                update attempt a
                  join (select attempt_id, row_number() over (partition by exam order by started_at, attempt_id) place
                        from attempt where person_id = :into) counted using (attempt_id)
                set a.number = counted.place, a.version = a.version + 1""").param("into", merged.into().value()).update();
        jdbc.sql("update exam_extra_time set person_id = ? where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
        jdbc.sql("update answer_sheet set person_id = ? where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
    }
}
