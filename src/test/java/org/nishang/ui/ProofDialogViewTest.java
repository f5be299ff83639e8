package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedIn;
import org.nishang.identity.SignedInFixture;
import org.nishang.identity.proof.OwnProof;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ViewTest;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Something dangerous is done long after the sign-in: what was typed stays, and the act goes on after the answer. */
class ProofDialogViewTest extends ViewTest {

    private static final String PASSWORD = "Given-Pass-2026";

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private OwnProof proof;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void anAdministratorWhoSignedInLongAgo() {
        accounts.create(
                new NewAccount("xq-keeper", "徐管钥", null, Set.of(AccountRole.SYSTEM_ADMINISTRATOR), Scope.ALL),
                PASSWORD,
                false);
        settle();
        var keeper = (SignedIn) users.loadUserByUsername("xq-keeper");
        signIn(keeper, Locale.SIMPLIFIED_CHINESE);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        SignedInFixture.provenAt(keeper, clock.instant().minus(Duration.ofHours(1))));
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void aFormGoesOnWithWhatWasTyped() {
        open("accounts/new");
        type("username", "xq-office");
        type("name", "平湖办事处");
        type("role-TRAINING_ADMINISTRATOR", true);
        type("scope", "330482");
        click("create");

        assertThat(count("xq-office")).isZero();
        type("proof", "wrong");
        click("prove");
        assertThat(errorAt("proof")).isEqualTo(words("identity.password.wrong"));
        type("proof", PASSWORD);
        click("prove");

        assertThat(all(Dialog.class)).noneMatch(Dialog::isOpened);
        assertThat(count("xq-office")).isOne();
        assertThat(text("secret")).isNotEmpty();
    }

    @Test
    void whatWasAgreedToGoesOn() {
        var done = new AtomicInteger();
        UI.getCurrent().add(Confirmation.button("换", "do", () -> new Consequence("换？", List.of("一直有效"), "换"), () -> {
            proof.check();
            done.incrementAndGet();
        }));
        click("do");
        confirm();
        assertThat(done).hasValue(0);
        type("proof", PASSWORD);
        click("prove");

        assertThat(done).hasValue(1);
    }

    private int count(String username) {
        return jdbc.sql("select count(*) from account where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }
}
