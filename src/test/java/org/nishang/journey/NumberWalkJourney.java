package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Why is this number what it is? From the first page to one of the people behind it. */
class NumberWalkJourney extends Journey {

    private static final int MOST = 4;

    @Test
    void fromANumberToOneOfThePeopleBehindIt() {
        var clicks = new Clicks("why is this number so");

        clicks.step("number");
        Page page = clicks.of(newBrowser());
        signIn(page, "admin");
        var number = byTestId(page, "work-expiring");
        String said = number.innerText().strip();
        number.click();

        clicks.step("people behind it");
        assertThat(byTestId(page, "row-count")).hasText(said);
        var person = page.locator("#content a[href*='people/']:visible").first();
        String name = person.innerText().strip();
        person.click();
        page.waitForURL(Pattern.compile(".*/people/[0-9a-f-]{36}$"));

        assertThat(page.locator("h1")).containsText(name);
        clicks.atMost(MOST);
    }
}
