package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.testing.Facts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People get in, and are kept out. */
class AccessJourney extends Journey {

    private static final String GIVEN = "Given-Pass-2026";

    private final AccountManagement accounts;
    private final JdbcClient jdbc;

    @Autowired
    AccessJourney(AccountManagement accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Test
    void aContactGivesACodeAndTheLearnerOpensAnAccountOnAPhone() {
        var facts = new Facts(jdbc);
        EnterpriseId mill = facts.enterprise("通行制衣有限公司", "330482", LocalDate.of(2020, 1, 1));
        facts.employ(facts.person("通行一"), mill, LocalDate.of(2021, 1, 1), null);
        accounts.create(
                new NewAccount(
                        "mill-contact", "通行联络员", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.ofEnterprise(mill)),
                GIVEN,
                false);
        Page contact = newBrowser();
        contact.navigate("/login");
        enter(contact, "mill-contact", GIVEN);
        contact.navigate("/staff-access");
        contact.locator("vaadin-grid[data-testid=staff] vaadin-checkbox").nth(1).click();
        byTestId(contact, "give").click();
        contact.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        String code = byTestId(contact, "slip-code").textContent();
        assertAccessible(contact);

        Page phone = newBrowser("zh-CN", PHONE);
        phone.navigate("/activate?code=" + code);
        assertThat(phone.locator("#code")).hasValue(code);
        assertAccessible(phone);
        phone.locator("#username").fill("tongxing");
        phone.locator("#password").fill("short");
        phone.locator("#repeated").fill("short");
        byTestId(phone, "open-account").click();
        assertThat(byTestId(phone, "notice")).containsText("密码至少需要");
        phone.locator("#password").fill("Chosen-Pass-2026");
        phone.locator("#repeated").fill("Chosen-Pass-2026");
        byTestId(phone, "open-account").click();
        assertThat(phone).hasURL(address("/"));

        Page again = newBrowser("zh-CN", PHONE);
        again.navigate("/login");
        enter(again, "tongxing", "Chosen-Pass-2026");
        assertThat(again).hasURL(address("/"));
    }

    @Test
    void anAdministratorDisablesAnAccountAndItsOpenPageEndsAtOnce() {
        accounts.create(
                new NewAccount("leaver", "离岗人员", null, Set.of(AccountRole.LEARNER), Scope.NOTHING), GIVEN, false);
        Page open = newBrowser();
        open.navigate("/login");
        enter(open, "leaver", GIVEN);
        open.navigate("/account");
        byTestId(open, "nav-").first().waitFor();

        Page admin = newBrowser();
        signIn(admin, "admin");
        admin.navigate("/accounts?q=leaver");
        admin.getByText("leaver").first().click();
        byTestId(admin, "reason").locator("input").fill("离岗");
        byTestId(admin, "disable").click();
        admin.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        byTestId(admin, "enable").waitFor();
        assertAccessible(admin);

        byTestId(open, "nav-").first().click();
        assertThat(open).hasURL(Pattern.compile("/login$"));
        enter(open, "leaver", GIVEN);
        assertThat(open).hasURL(Pattern.compile("/login\\?error"));
    }
}
