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
import org.nishang.testing.MovableClock;
import org.nishang.testing.TestProvider;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The own identities of providers, as their owner sees and unlinks them. */
class IdentityCardViewTest extends ViewTest {

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void somebodyWithAnIdentity() {
        accounts.create(
                new NewAccount("xq-keeper", "徐管钥", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.ALL),
                "Given-Pass-2026",
                false);
        settle();
        jdbc.sql("""
                insert into linked_identity (linked_identity_id, account_id, issuer, subject, name, linked_at)
                select uuid(), account_id, ?, 'u-77', '徐工', utc_timestamp(6) from account where username = 'xq-keeper'""").param(TestProvider.issuer()).update();
        signIn((SignedIn) users.loadUserByUsername("xq-keeper"), Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void showsWhatIsLinkedAndOffersTheOthers() {
        open("account");

        assertThat(text("identities")).contains("市局统一认证", "徐工", "尚未使用");
        assertThat(isThere("link-gone")).isTrue();
        assertThat(isThere("link-office")).isFalse();
    }

    @Test
    void unlinksAfterAQuestion() {
        open("account");
        click("unlink");
        assertThat(text("identities")).contains("徐工");
        confirm();

        assertThat(text("identities")).doesNotContain("徐工");
        assertThat(isThere("link-office")).isTrue();
    }

    @Test
    void saysWhatAVisitCameTo() {
        open("account?provider=taken");
        assertThat(text("provider-said")).contains("没有关联");

        open("account?provider=<b>");
        assertThat(isThere("provider-said")).isFalse();
    }

    @Test
    void aProofCanBeGivenAtTheProvider() {
        open("account");
        clock.move(Duration.ofDays(400_000));
        click("link-gone");

        assertThat(isThere("prove-by-office")).isTrue();
        assertThat(isThere("prove-by-gone")).isFalse();
    }
}
