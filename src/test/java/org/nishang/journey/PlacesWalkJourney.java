package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who must renew, and how many places that makes in a month. */
class PlacesWalkJourney extends Journey {

    private static final int MOST = 4;

    @Test
    void fromTheNumberToThePeopleOfAMonth() {
        var clicks = new Clicks("who must renew to places");

        clicks.step("who must renew");
        Page page = clicks.of(newBrowser());
        signIn(page, "office");
        byTestId(page, "work-to-renew").click();
        assertThat(byTestId(page, "renewals-grid")).isVisible();

        clicks.step("places of a month");
        page.locator("details:has([data-testid=seats]) > summary").click();
        var bar = byTestId(page, "seats").locator("svg a").first();
        String places = bar.getAttribute("aria-label").replaceAll(".* ", "");
        bar.click();
        page.waitForURL(Pattern.compile(".*period=\\d{4}-\\d\\d.*"));

        assertThat(byTestId(page, "count")).containsText("共 " + places + " ");
        clicks.atMost(MOST);
    }
}
