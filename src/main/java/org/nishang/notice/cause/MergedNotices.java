package org.nishang.notice.cause;

import org.nishang.identity.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a record that went was told is told to the one that stays; what both were told, once. */
@Component
class MergedNotices {

    private final JdbcClient jdbc;

    MergedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        var gone = merged.gone().value();
        var into = merged.into().value();
        jdbc.sql("update notice_cause set person_id = ? where person_id = ?")
                .params(into, gone)
                .update();
        jdbc.sql("""
                update notice n set n.recipient = :into
                where n.recipient = :gone
                  and not exists (select 1 from (select cause_id from notice where recipient = :into) had
                                  where had.cause_id = n.cause_id)""").param("into", into).param("gone", gone).update();
    }
}
