package org.nishang.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Accounts of somebody who was merged into another person: they lead to the other one, and so do the sessions that are
 * open just then, which read the person at sign-in.
 */
@Component
class MergedAccounts {

    private final JdbcClient jdbc;
    private final Map<PersonId, PersonId> since = new ConcurrentHashMap<>();

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

    @TransactionalEventListener
    void remember(PersonsMerged merged) {
        since.put(merged.gone(), merged.into());
    }

    /** Whom the id of an open session stands for today. */
    PersonId present(PersonId known) {
        PersonId present = known;
        for (PersonId next = since.get(present); next != null; next = since.get(present)) {
            present = next;
        }
        return present;
    }
}
