package org.nishang.journey;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nishang.people.employment.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A joining date was recorded wrongly; the contact puts it right and says why. */
class WrongDayWalkJourney extends Journey {

    private static final int MOST = 8;

    private final ApplicationContext portal;
    private final LocalDate today;

    @Autowired
    WrongDayWalkJourney(ApplicationContext portal, Clock clock) {
        this.portal = portal;
        this.today = LocalDate.now(clock);
    }

    @Test
    void fromTheListToTheRightDay() {
        var start = WalkStart.at(portal, 412, "平湖路程二制衣有限公司");
        start.joined("程小二", Post.OTHER, today.minusDays(60));
        String right = today.minusDays(91).toString();
        var clicks = new Clicks("wrong joining date to corrected");

        clicks.step("person found");
        Page page = clicks.of(newBrowser());
        signIn(page, start.contact());
        byTestId(page, "nav-enterprises").first().click();
        page.getByText("程小二").first().click();

        clicks.step("corrected");
        byTestId(page, "correct").click();
        byTestId(page, "correct-day").locator("input").fill(right);
        byTestId(page, "correct-day").locator("input").press("Enter");
        byTestId(page, "correct-reason").locator("textarea, input").first().fill("合同日期录错");
        byTestId(page, "correct-submit").click();
        agree(page);

        assertSays(page, right);
        assertSays(page, "合同日期录错");
        clicks.atMost(MOST);
    }
}
