package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
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
import org.nishang.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator makes a passkey, signs in with it, and proves it again before giving a role. */
class PasskeyJourney extends Journey {

    private static final String PASSWORD = "Given-Pass-2026";

    private final AccountManagement accounts;
    private final MovableClock clock;

    @Autowired
    PasskeyJourney(AccountManagement accounts, MovableClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void anAdministratorSignsInWithAPasskey() {
        accounts.create(
                new NewAccount(
                        "administrator-by-key", "管通行", null, Set.of(AccountRole.SYSTEM_ADMINISTRATOR), Scope.ALL),
                PASSWORD,
                false);
        Page page = newBrowser();
        device(page);
        page.navigate("/login");
        assertAccessible(page);
        enter(page, "administrator-by-key", PASSWORD);
        byTestId(page, "sign-out").waitFor();
        page.navigate("/account");
        byTestId(page, "passkey-label").locator("input").fill("办公室电脑");
        byTestId(page, "make-passkey").click();
        assertThat(byTestId(page, "passkeys")).containsText("办公室电脑");
        assertAccessible(page);
        byTestId(page, "sign-out").click();

        page.waitForURL(Pattern.compile("/login"));
        byTestId(page, "use-passkey").click();
        byTestId(page, "sign-out").waitFor();

        clock.move(Duration.ofMinutes(11));
        page.navigate("/accounts/new");
        byTestId(page, "username").locator("input").fill("by-passkey");
        byTestId(page, "name").locator("input").fill("新管理员");
        byTestId(page, "role-TRAINING_ADMINISTRATOR").locator("input").check();
        byTestId(page, "scope").locator("input").fill("330482");
        byTestId(page, "create").click();
        byTestId(page, "prove-by-passkey").waitFor();
        assertAccessible(page);
        byTestId(page, "prove-by-passkey").click();

        assertThat(byTestId(page, "secret")).isVisible();
    }

    /** A device of the browser's own that confirms whatever it is asked. */
    private static void device(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able :
                Set.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(able, true);
        }
        var wanted = new JsonObject();
        wanted.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
