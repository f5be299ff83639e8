package org.nishang.access.file;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountKeeping;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRights;
import org.nishang.identity.NewAccount;

/** What one file does to accounts; the log names it as the reason. */
final class AccountWriting {

    private static final int BATCH = 500;

    private final AccountManagement accounts;
    private final AccountKeeping keeping;
    private final EntityManager entities;
    private final String reason;
    private final Map<AccountId, NewAccount> waiting = new LinkedHashMap<>();

    AccountWriting(AccountManagement accounts, AccountKeeping keeping, EntityManager entities, UUID batch) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.entities = entities;
        this.reason = "import=" + batch;
    }

    /** At once where the account holds an office, since who else holds one decides on it; else with the next others. */
    AccountId create(NewAccount wanted) {
        if (wanted.rights().holdsOffice()) {
            settle();
            return accounts.createWithoutPassword(wanted);
        }
        var id = check(wanted);
        waiting.put(id, wanted);
        return id;
    }

    /** @return the id of no account */
    AccountId check(NewAccount wanted) {
        accounts.checkGives(wanted);
        return AccountId.next();
    }

    void take(String username, AccountRights wanted) {
        settle();
        keeping.take(username, wanted, reason);
    }

    void checkTakes(String username, AccountRights wanted) {
        keeping.checkTakes(username, wanted);
    }

    void remove(String username) {
        keeping.remove(username, reason);
    }

    /** Thousands of accounts are neither written one by one nor kept in memory to look for changes of theirs. */
    void settle() {
        entities.unwrap(Session.class).setJdbcBatchSize(BATCH);
        accounts.createAllWithoutPassword(waiting);
        waiting.clear();
        entities.flush();
        entities.clear();
    }
}
