package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An enterprise says how many people it employs, and sees whom it lacks. */
class ShortageWalkJourney extends Journey {

    private static final int MOST = 5;

    private final ApplicationContext portal;

    @Autowired
    ShortageWalkJourney(ApplicationContext portal) {
        this.portal = portal;
    }

    @Test
    void fromTheHeadcountToTheShortage() {
        var start = WalkStart.at(portal, 413, "平湖路程三制衣有限公司");
        var clicks = new Clicks("headcount to shortage");

        clicks.step("declared");
        Page page = clicks.of(newBrowser());
        signIn(page, start.contact());
        byTestId(page, "nav-enterprises").first().click();
        byTestId(page, "headcount-number").locator("input").fill("320");
        byTestId(page, "declare-headcount").click();

        clicks.step("shortage seen");
        assertThat(byTestId(page, "needs-D")).containsText("缺 2");
        assertThat(byTestId(page, "needs-A")).containsText("缺 4");
        clicks.atMost(MOST);
    }
}
