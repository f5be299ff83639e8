package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody whose password another person chose sees nothing before choosing an own one. */
class FirstPasswordJourney extends Journey {

    private static final String GIVEN = "Given-Pass-2026";
    private static final String OWN = "Chosen-Pass-2026";

    private final AccountManagement accounts;

    @Autowired
    FirstPasswordJourney(AccountManagement accounts) {
        this.accounts = accounts;
    }

    @Test
    void everyPageLeadsToThePasswordUntilItIsChanged() {
        accounts.create(
                new NewAccount(
                        "newcomer",
                        "新来的管理员",
                        null,
                        Set.of(AccountRole.TRAINING_ADMINISTRATOR),
                        Scope.ofRegion("330482")),
                GIVEN,
                true);
        Page page = newBrowser("zh-CN", PHONE);
        page.navigate("/login");
        enter(page, "newcomer", GIVEN);
        byTestId(page, "must-change").waitFor();
        assertAccessible(page);
        page.navigate("/enterprises");
        assertThat(page).hasURL(address("/account"));

        change(page, GIVEN, OWN, OWN);
        assertThat(byTestId(page, "must-change")).not().isVisible();
        page.navigate("/enterprises");
        assertThat(page).hasURL(address("/enterprises"));

        Page again = newBrowser();
        again.navigate("/login");
        enter(again, "newcomer", GIVEN);
        assertThat(again).hasURL(Pattern.compile("/login\\?error"));
        enter(again, "newcomer", OWN);
        assertThat(again).hasURL(address("/"));
    }

    private void change(Page page, String current, String wanted, String repeated) {
        byTestId(page, "current-password").locator("input").fill(current);
        byTestId(page, "wanted-password").locator("input").fill(wanted);
        byTestId(page, "repeated-password").locator("input").fill(repeated);
        byTestId(page, "change-password").click();
        settle(page);
    }
}
