package org.nishang.learning.check;

import org.nishang.identity.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What either record of a person has answered counts for the one that remains; the rows themselves stay. */
@Component
class MergedCheckAnswers {

    private final JdbcClient jdbc;

    MergedCheckAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        jdbc.sql("""
                insert into lesson_check_answer (person_id, item_code, answered_at, item_version_id, course_code, lesson,
                    shown_order, answer, is_right)
                select :into, gone.item_code, gone.answered_at, gone.item_version_id, gone.course_code, gone.lesson,
                    gone.shown_order, gone.answer, gone.is_right
                from lesson_check_answer gone
                where gone.person_id = :gone and not exists (
                    select 1 from lesson_check_answer mine
                    where mine.person_id = :into and mine.item_code = gone.item_code
                      and mine.answered_at = gone.answered_at)""")
                .param("into", merged.into().value())
                .param("gone", merged.gone().value())
                .update();
    }
}
