package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The administrator finds the items that are to be mended, and sees why. */
class ItemsJourney extends Journey {

    @Test
    void whatIsToBeMendedStandsFirstAndSaysWhy() {
        Page page = newBrowser();
        signIn(page, "admin");
        byTestId(page, "nav-item-analysis").first().click();
        assertThat(byTestId(page, "items-grid")).isVisible();
        assertAccessible(page);
        String toMend = byTestId(page, "items-to-mend").innerText();

        byTestId(page, "items-to-mend").click();

        page.waitForURL(url -> url.contains("show=TO_MEND"));
        assertThat(byTestId(page, "count")).containsText("共 " + toMend + " ");
        var first = page.locator("[data-testid^='item-C04-']").first();
        String code = first.innerText();
        first.click();
        page.waitForURL(url -> url.contains("/item-analysis/" + code));
        assertThat(page.locator("h1")).containsText(code);
        assertThat(page.locator(".item-flags .state.tone-bad").first()).isVisible();
        assertThat(page.locator(".options .drawing").first()).isVisible();
        page.getByText("以表格查看").first().click();
        assertThat(byTestId(page, "distractors")).isVisible();
        assertAccessible(page);
    }

    @Test
    void aPeriodWithoutExamsSaysWhatToDo() {
        Page page = newBrowser("en", PHONE);
        signIn(page, "admin");

        page.navigate("/item-analysis?exam=C12&from=2020-01-01&to=2020-01-31");

        assertThat(page.locator(".empty").first()).containsText("No exam was handed in during this period");
        assertAccessible(page);
        page.getByText("Show the last three years").click();
        assertThat(byTestId(page, "items-grid")).isVisible();
        assertThat(byTestId(page, "exam-sat")).isVisible();
        assertAccessible(page);
    }
}
