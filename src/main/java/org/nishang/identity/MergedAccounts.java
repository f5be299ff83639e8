package org.nishang.identity;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of somebody who was merged into another person lead to the other one, and so do their open sessions with the
 * next request: {@link PresentAccounts}.
 */
@Component
class MergedAccounts {

    private final JdbcClient jdbc;

    MergedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void move(PersonsMerged merged) {
        jdbc.sql("update account set person_id = ?, version = version + 1 where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
    }
}
