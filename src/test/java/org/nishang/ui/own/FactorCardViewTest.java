package org.nishang.ui.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedIn;
import org.nishang.testing.AppCode;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Setting up the own second factor, and what another administrator sees of it. */
class FactorCardViewTest extends ViewTest {

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void somebody() {
        accounts.create(
                new NewAccount("xq-keeper", "徐管钥", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.ALL),
                "Given-Pass-2026",
                false);
        comesAgain();
    }

    private void comesAgain() {
        settle();
        signIn((SignedIn) users.loadUserByUsername("xq-keeper"), Locale.SIMPLIFIED_CHINESE);
        open("account");
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void aCodeOfTheAppSwitchesItOnAndTheRecoveryCodesAreShownOnce() {
        setUp();

        assertThat(text("recovery-codes").split(" ")).hasSize(10).doesNotHaveDuplicates();
        assertThat(text("factor-state")).contains(words("identity.factor.on"));
        click("recovery-kept");
        assertThat(isThere("recovery-codes")).isFalse();
        assertThat(page()).contains(words("identity.factor.left", 10));
        comesAgain();
        assertThat(isThere("begin-factor")).isFalse();
    }

    @Test
    void aWrongCodeIsToldAtItsFieldAndSwitchesNothingOn() {
        click("begin-factor");
        click("confirm-factor");
        assertThat(errorAt("factor-code")).isEqualTo(missing("factor-code"));
        type("factor-code", "000000");
        click("confirm-factor");

        assertThat(errorAt("factor-code")).isEqualTo(words("identity.factor.wrong"));
        comesAgain();
        assertThat(isThere("begin-factor")).isTrue();
    }

    @Test
    void otherRecoveryCodesAreMadeWithACode() {
        String secret = setUp();
        String first = text("recovery-codes");
        click("recovery-kept");
        clock.move(Duration.ofSeconds(30));
        type("factor-code", AppCode.of(secret, clock.instant()));
        click("renew-recovery");

        assertThat(text("recovery-codes")).hasSameSizeAs(first).isNotEqualTo(first);
    }

    @Test
    void anotherAdministratorSeesAndResetsIt() {
        setUp();
        signIn(As.systemAdministrator(Scope.ALL));
        open("accounts?q=xq-keeper");
        clickRow("accounts", 0);
        assertThat(page()).contains(words("access.second-factor.on"));
        type("reason", "手机遗失");
        click("reset-factor");
        assertThat(text("consequence")).contains(words("access.act.reset-factor.follows", 0, 0));
        confirm();

        assertThat(successes()).contains(words("access.act.reset-factor.done", "xq-keeper"));
        open("accounts?q=xq-keeper");
        clickRow("accounts", 0);
        assertThat(page()).contains(words("access.second-factor.off"));
        assertThat(text("history"))
                .contains(
                        "手机遗失",
                        words("logbook.event.identity.second-factor-reset"),
                        words("logbook.event.identity.second-factor-taken"));
        assertThat(isThere("reset-factor")).isFalse();
    }

    private String setUp() {
        click("begin-factor");
        String secret = text("factor-secret");
        type("factor-code", AppCode.of(secret, clock.instant()));
        click("confirm-factor");
        return secret;
    }
}
