package org.nishang.identity;

import java.util.List;
import org.nishang.common.Refusal;
import org.nishang.platform.database.Rows;
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

    /** @throws Refusal {@code identity.account.three-people} if the one person would be two of the administrators */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void move(PersonsMerged merged) {
        checkApart(merged);
        jdbc.sql("update account set person_id = ?, version = version + 1 where person_id = ?")
                .params(merged.into().value(), merged.gone().value())
                .update();
    }

    private void checkApart(PersonsMerged merged) {
        long offices = jdbc
                .sql("""
                select distinct r.role from account_role r join account a using (account_id)
                where a.person_id in (:persons) and a.ended_at is null""")
                .param("persons", List.of(merged.gone().value(), merged.into().value()))
                .query((row, n) -> Rows.constant(row, "role", AccountRole.class))
                .stream()
                .filter(AccountRole.ADMINISTRATORS::contains)
                .count();
        if (offices > 1) {
            throw new Refusal("identity.account.three-people");
        }
    }
}
