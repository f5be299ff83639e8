package org.nishang.identity.signin;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts refused tries by name and network until {@link RefusalReport} tells the log of them. */
@Component
class Refusals {

    /** Pairs of a name and a network that are told apart in one report; what is beyond is counted together. */
    static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final AtomicInteger pairs = new AtomicInteger();

    Refusals(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void count(SignInTry one, Instant now) {
        boolean apart = pairs.get() < MOST;
        int rows = jdbc.sql("""
                insert into sign_in_refusal (name_hash, network, account_id, tries, first_at, last_at)
                values (:name, :network, (select account_id from account where username = :account), 1, :now, :now)
                on duplicate key update tries = tries + 1, last_at = :now""")
                .param(
                        "name",
                        apart ? secrets.searchHash("sign-in name " + one.name().text()) : new byte[32])
                .param("network", apart ? one.network().text() : "")
                .param("account", apart && one.name().isPossible() ? one.name().text() : "")
                .param("now", Rows.utc(now))
                .update();
        if (rows == 1) {
            pairs.incrementAndGet();
        }
    }

    void startAnew() {
        pairs.set(0);
    }
}
