package org.nishang.access.file;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountKeeping;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRights;
import org.nishang.identity.NewAccount;

/** What one file does to accounts; the log names it as the reason. */
final class AccountWriting {

    private final AccountManagement accounts;
    private final AccountKeeping keeping;
    private final EntityManager entities;
    private final String reason;

    AccountWriting(AccountManagement accounts, AccountKeeping keeping, EntityManager entities, UUID batch) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.entities = entities;
        this.reason = "import=" + batch;
    }

    AccountId create(NewAccount wanted) {
        return accounts.createWithoutPassword(wanted);
    }

    /** @return the id of no account */
    AccountId check(NewAccount wanted) {
        accounts.checkGives(wanted);
        return AccountId.next();
    }

    void take(String username, AccountRights wanted) {
        keeping.take(username, wanted, reason);
    }

    void checkTakes(String username, AccountRights wanted) {
        keeping.checkTakes(username, wanted);
    }

    void remove(String username) {
        keeping.remove(username, reason);
    }

    /** Thousands of accounts are not kept in memory to look for changes of theirs. */
    void settle() {
        entities.flush();
        entities.clear();
    }
}
