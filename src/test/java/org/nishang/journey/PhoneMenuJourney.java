package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On a phone each screen is in reach of the menu, also where everything is twice as large. */
class PhoneMenuJourney extends Journey {

    @Test
    void allEntriesAreInReachAndTheSheetClosesByItself() {
        Page page = newBrowser("zh-CN", PHONE);
        signIn(page, "admin");
        var sheet = page.locator(".more-sheet");
        assertThat(sheet).isHidden();

        open(page);
        inReach(page, sheet);
        page.keyboard().press("Escape");
        assertThat(sheet).isHidden();

        open(page);
        page.mouse().click(10, 30);
        assertThat(sheet).isHidden();

        page.setViewportSize(PHONE.width / 2, PHONE.height / 2);
        open(page);
        inReach(page, sheet);
        sheet.locator("a").last().click();
        assertThat(sheet).isHidden();
        assertThat(page).not().hasURL(Pattern.compile("/login|" + Pattern.quote(address("/")) + "$"));
    }

    private void open(Page page) {
        byTestId(page, "more").click();
        assertThat(page.locator(".more-sheet")).isVisible();
    }

    private static void inReach(Page page, Locator sheet) {
        for (Locator entry : sheet.locator("a").all()) {
            entry.scrollIntoViewIfNeeded();
            assertThat(entry).isInViewport();
            entry.hover();
        }
    }
}
