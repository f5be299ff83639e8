package org.nishang.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.common.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds what a session remembers of its account against the account as it is now. That costs one row by its key for a
 * request; only where something has changed, whoever changed it and on whichever node, or a role has begun or ended,
 * the account is read anew.
 */
@Component
public class PresentAccounts {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    PresentAccounts(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The session that begins is the only one: the earlier ones of the account end with their next request. */
    public void keepOnly(SignedIn user) {
        var mark = Uuids.next();
        jdbc.sql("update account set session_mark = ?, version = version + 1 where account_id = ?")
                .params(mark, user.account().value())
                .update();
        user.markSession(mark);
    }

    /** @return the same where nothing has changed, or with the rights of now; empty where the session has ended */
    public Optional<SignedIn> present(SignedIn remembered) {
        var today = LocalDate.now(clock);
        var version = jdbc.sql("select version from account where account_id = ?")
                .param(remembered.account().value())
                .query(Long.class)
                .optional();
        if (version.filter(now -> now.equals(remembered.version())).isPresent() && remembered.holdsOn(today)) {
            return Optional.of(remembered);
        }
        return accounts.findById(remembered.account())
                .map(account -> new SignedIn(account, today))
                .filter(remembered::goesOnAs);
    }
}
