package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.testing.AppCode;
import org.nishang.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An administrator sets up an app on the own page, signs in with its codes, and proves it again before giving a role.
 */
class SecondFactorJourney extends Journey {

    private static final String PASSWORD = "Given-Pass-2026";

    private final AccountManagement accounts;
    private final MovableClock clock;

    @Autowired
    SecondFactorJourney(AccountManagement accounts, MovableClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void anAdministratorSignsInWithCodes() {
        accounts.create(
                new NewAccount(
                        "administrator-of-keys", "徐管钥", null, Set.of(AccountRole.SYSTEM_ADMINISTRATOR), Scope.ALL),
                PASSWORD,
                false);
        Page page = newBrowser();
        page.navigate("/login");
        enter(page, "administrator-of-keys", PASSWORD);
        byTestId(page, "sign-out").waitFor();
        String secret = setsUp(page);
        byTestId(page, "sign-out").click();

        page.waitForURL(Pattern.compile("/login"));
        enter(page, "administrator-of-keys", PASSWORD);
        page.waitForURL(address("/login/code"));
        assertAccessible(page);
        page.fill("#code", "12345");
        byTestId(page, "language").click();
        page.waitForSelector("html[lang=en]");
        assertThat(page.locator("#code")).hasValue("12345");
        byTestId(page, "language").click();
        page.waitForSelector("html[lang=zh-CN]");
        give(page, "000000");
        assertThat(byTestId(page, "notice")).containsText("验证码不正确");
        clock.move(Duration.ofSeconds(30));
        give(page, AppCode.of(secret, clock.instant()));
        byTestId(page, "sign-out").waitFor();

        clock.move(Duration.ofMinutes(11));
        givesARole(page, secret);
    }

    private String setsUp(Page page) {
        page.navigate("/account");
        byTestId(page, "begin-factor").click();
        String secret = byTestId(page, "factor-secret").textContent();
        byTestId(page, "factor-code").locator("input").fill(AppCode.of(secret, clock.instant()));
        assertAccessible(page);
        byTestId(page, "confirm-factor").click();
        assertThat(byTestId(page, "recovery-codes").locator("span")).hasCount(10);
        assertAccessible(page);
        byTestId(page, "recovery-kept").click();
        return secret;
    }

    private void give(Page page, String code) {
        page.fill("#code", code);
        byTestId(page, "give-code").click();
    }

    private void givesARole(Page page, String secret) {
        page.navigate("/accounts/new");
        byTestId(page, "username").locator("input").fill("by-keeper");
        byTestId(page, "name").locator("input").fill("新管理员");
        byTestId(page, "role-TRAINING_ADMINISTRATOR").locator("input").check();
        byTestId(page, "scope").locator("input").fill("330482");
        byTestId(page, "create").click();
        byTestId(page, "proof").waitFor();
        assertAccessible(page);
        byTestId(page, "proof").locator("input").fill(AppCode.of(secret, clock.instant()));
        byTestId(page, "prove").click();

        assertThat(byTestId(page, "secret")).isVisible();
    }
}
