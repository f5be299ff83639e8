package org.nishang.people.claim;

import org.nishang.enterprise.EnterpriseMerged;
import org.nishang.identity.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims follow the person and the enterprise into the record that stays. Where the same is asked for twice then, one
 * claim waits.
 */
@Component
class MergedClaims {

    private final JdbcClient jdbc;

    MergedClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonsMerged merged) {
        jdbc.sql("update ignore employment_claim set person_id = ?, version = version + 1 where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
        jdbc.sql("delete from employment_claim where person_id = ?")
                .param(merged.gone().value())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EnterpriseMerged merged) {
        jdbc.sql(
                        "update ignore employment_claim set enterprise_id = ?, version = version + 1 where enterprise_id = ? and state = 'WAITING'")
                .params(merged.into().value(), merged.gone().value())
                .update();
        jdbc.sql("delete from employment_claim where enterprise_id = ? and state = 'WAITING'")
                .param(merged.gone().value())
                .update();
    }
}
