package org.nishang.access.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.access.account.AccountDirectory;
import org.nishang.access.account.AccountQuery;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** The owner of an account that is there chooses its password with a slip. */
@PortalTest
@Transactional
class AccountSlipsTest {

    private static final As EVERYWHERE = As.systemAdministrator(Scope.ALL);
    private static final String HERE = "10.9.8.7";
    private static final String PASSWORD = "Silk-And-Thread-9";

    @Autowired
    private AccountSlips slips;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private Activation activation;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private AccountId office;

    @BeforeEach
    void account() {
        office = EVERYWHERE.call(() -> accounts.createWithoutPassword(new NewAccount(
                "xq.office", "办公室", null, Set.of(AccountRole.TRAINING_ADMINISTRATOR), Scope.ofRegion("330482"))));
        entities.flush();
    }

    @Test
    void theOwnerChoosesAPasswordOnce() {
        var slip = give();
        assertThat(slip.username()).isEqualTo("xq.office");

        use(slip, "xq.office", PASSWORD);

        assertThat(passwords.matches(PASSWORD, hash())).isTrue();
        unusable(() -> use(slip, "xq.office", "Another-Thread-10"));
    }

    @Test
    void itOpensNothingUnderAnotherName() {
        var slip = give();

        unusable(() -> use(slip, "xq.other", PASSWORD));

        use(slip, "xq.office", PASSWORD);
    }

    @Test
    void aPasswordIsAsLongAsTheRolesAskForAndTheSlipStaysGood() {
        var slip = give();

        refused("identity.password.short", () -> use(slip, "xq.office", "Silk-9-xq"));

        use(slip, "xq.office", PASSWORD);
    }

    @Test
    void anotherSlipMakesTheEarlierVoidAndADisabledAccountOpensWithNone() {
        var first = give();
        var second = give();
        unusable(() -> use(first, "xq.office", PASSWORD));

        jdbc.sql("update account set disabled = true where account_id = ?")
                .param(office.value())
                .update();
        entities.clear();
        unusable(() -> use(second, "xq.office", PASSWORD));
    }

    @Test
    void whoHasASlipThatIsGoodIsNotInvitedAgain() {
        var uninvited = AccountQuery.ALL.searching("xq.office").with(AccountQuery.Use.UNINVITED);
        assertThat(EVERYWHERE.call(() -> directory.count(uninvited))).isEqualTo(1);

        give();
        assertThat(EVERYWHERE.call(() -> directory.count(uninvited))).isZero();

        jdbc.sql("update activation_code set expires_at = given_at where opens_account = ?")
                .param(office.value())
                .update();
        assertThat(EVERYWHERE.call(() -> directory.count(uninvited))).isEqualTo(1);
    }

    @Test
    void nobodyGivesSlipsBeyondTheirScopeOrToThemselves() {
        var haining = As.systemAdministrator(Scope.ofRegion("330481"));

        refused("common.unknown-id", () -> haining.run(() -> slips.give(List.of(office))));
        refused("access.giving.none", () -> EVERYWHERE.run(() -> slips.give(List.of())));
    }

    private Slip give() {
        return EVERYWHERE.call(() -> slips.give(List.of(office))).slips().getFirst();
    }

    private void use(Slip slip, String username, String password) {
        activation.make(new Activation.Typed(slip.code(), username, password, password), HERE);
        entities.flush();
    }

    private String hash() {
        return jdbc.sql("select password_hash from account where account_id = ?")
                .param(office.value())
                .query(String.class)
                .single();
    }

    private static void unusable(ThrowingCallable act) {
        refused("access.activation.unusable", act);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
