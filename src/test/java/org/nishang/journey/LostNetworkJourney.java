package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The network is down while somebody fills in a form. */
class LostNetworkJourney extends Journey {

    /** In milliseconds: the portal's client asks every five seconds whether the portal is there again. */
    private static final double PATIENCE = 20_000;

    @Test
    void nothingLeadsAwayFromWhatWasTyped() {
        Page page = newBrowser("zh-CN", PHONE);
        signIn(page, "learner37");
        Screens.open(page, "/cpd");
        page.locator("#content vaadin-text-field input").first().fill("新版 GB 31701 学习");

        page.context().setOffline(true);
        byTestId(page, "nav-").first().click();

        assertThat(page.locator("vaadin-connection-indicator[offline]")).containsText("本页内容仍在");
        assertThat(page).hasURL(Pattern.compile("/cpd$"));
        assertThat(page.locator("iframe")).hasCount(0);
        assertThat(page.locator("#content vaadin-text-field input").first()).hasValue("新版 GB 31701 学习");

        page.context().setOffline(false);
        assertThat(page.locator("vaadin-connection-indicator:is([offline], [reconnecting])"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        byTestId(page, "nav-").first().click();
        assertThat(page).hasURL(address("/"));
    }
}
