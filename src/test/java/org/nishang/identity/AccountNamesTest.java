package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who is named as able to do something: only who can do it today. */
@PortalTest
@Transactional
class AccountNamesTest {

    @Autowired
    private AccountNames names;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void anotherAdministrator() {
        accounts.create(
                new NewAccount("xq-second", "第二人", null, Set.of(AccountRole.TRAINING_ADMINISTRATOR), Scope.ALL),
                "Silk-And-Thread-9",
                false);
        entities.flush();
    }

    @Test
    void namesWhoCanApprove() {
        assertThat(approvers()).isTrue();
    }

    @Test
    void namesNobodyWhoseAccountIsDisabledOrEnded() {
        change("disabled = true");
        assertThat(approvers()).isFalse();
        change("disabled = false, ended_at = now(6)");
        assertThat(approvers()).isFalse();
    }

    @Test
    void namesNobodyWhoseRoleIsOverOrToCome() {
        var today = LocalDate.now(clock);
        role(null, today);
        assertThat(approvers()).as("on the last day").isTrue();
        role(null, today.minusDays(1));
        assertThat(approvers()).isFalse();
        role(today.plusDays(1), null);
        assertThat(approvers()).isFalse();
    }

    private boolean approvers() {
        return names.othersOfTheWhole(Permission.MANAGE_RULES, "somebody").contains("xq-second");
    }

    private void change(String set) {
        jdbc.sql("update account set " + set + " where username = 'xq-second'").update();
    }

    private void role(LocalDate from, LocalDate until) {
        jdbc.sql(
                        "update account_role join account using (account_id) set from_day = ?, until_day = ? where username = 'xq-second'")
                .params(from, until)
                .update();
    }
}
