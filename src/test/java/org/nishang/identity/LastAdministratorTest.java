package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Refusal;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.nishang.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two administrators disable each other at the same moment. */
@PortalTest
class LastAdministratorTest {

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private JdbcClient jdbc;

    /** Whoever else administers does so for a time only, and does not count. */
    @BeforeEach
    void twoAreLeft() {
        jdbc.sql("update account_role set until_day = '2199-12-31' where role = 'SYSTEM_ADMINISTRATOR'")
                .update();
        for (String username : List.of("race-one", "race-two")) {
            accounts.create(
                    new NewAccount(username, username, null, Set.of(AccountRole.SYSTEM_ADMINISTRATOR), Scope.ALL),
                    "Silk-And-Thread-9",
                    false);
        }
    }

    @AfterEach
    void asBefore() {
        for (String table : List.of("account_role", "account_scope")) {
            jdbc.sql("delete r from " + table + " r join account a using (account_id) where a.username like 'race-%'")
                    .update();
        }
        jdbc.sql("delete from account where username like 'race-%'").update();
        jdbc.sql("update account_role set until_day = null where until_day = '2199-12-31'")
                .update();
    }

    @Test
    void oneOfThemIsLeft() throws Exception {
        var outcomes = Together.together(List.of(disabling("race-one", "race-two"), disabling("race-two", "race-one")));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "identity.account.last-administrator");
        assertThat(jdbc.sql("select count(*) from account where username like 'race-%' and not disabled")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Callable<String> disabling(String actor, String username) {
        return () -> new As(actor, AccountRole.SYSTEM_ADMINISTRATOR, Scope.ALL, null).call(() -> {
            try {
                keeping.disable(username, "race");
                return "done";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        });
    }
}
