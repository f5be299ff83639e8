package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Getting around by keys alone: where the focus is after each of them. */
class KeyboardJourney extends Journey {

    @Test
    void searchOverEverythingHoldsTheFocusAndLeadsToTheHeading() {
        Page page = newBrowser();
        signIn(page, "office");
        byTestId(page, "palette").focus();
        page.keyboard().press("Control+k");
        var field = byTestId(page, "palette-field");
        assertThat(field).isFocused();
        assertThat(byTestId(page, "palette-none")).not().isEmpty();
        assertAccessible(page);

        page.keyboard().press("Tab");
        assertThat(byTestId(page, "palette-close")).isFocused();
        page.keyboard().press("Escape");
        assertThat(field).isHidden();
        assertThat(byTestId(page, "palette")).isFocused();

        page.keyboard().press("Control+k");
        page.keyboard().type("peibei");
        var options = byTestId(page, "palette-option");
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        assertThat(field).hasAttribute("aria-activedescendant", "palette-option-0");
        assertAccessible(page);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(field).isHidden();
        assertThat(page).hasURL(Pattern.compile("staffing"));
        assertThat(page.locator("#content h1")).isFocused();

        page.keyboard().press("Control+k");
        assertThat(options.first()).isVisible();
        assertThat(page.locator(".palette-list .group")).hasText("最近打开");
    }

    @Test
    void linkToAFormOpensItAndGoesToItsFirstField() {
        Page page = newBrowser();
        signIn(page, "contact");
        page.navigate("/people");
        page.locator(".head .primary-action").focus();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/enterprises/[-0-9a-f]+#join$"));
        assertThat(byTestId(page, "document").locator("input")).isFocused();
    }

    @Test
    void changeOfPageIsReadOutFromItsHeading() {
        Page page = newBrowser();
        signIn(page, "admin");
        byTestId(page, "nav-people").first().focus();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(address("/people"));
        assertThat(page.locator("#content h1")).isFocused();
    }

    @Test
    void dialogHoldsTheFocusAndEscLeadsBack() {
        Page page = newBrowser("zh-CN", PHONE);
        signIn(page, "admin");
        byTestId(page, "more").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".more-sheet")).isVisible();
        assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(".more-sheet")).isHidden();
        assertThat(byTestId(page, "more")).isFocused();
    }

    @Test
    void whatMattersOfARowIsOpenedAndLeftFromTheList() {
        Page page = newBrowser();
        signIn(page, "admin");
        Screens.open(page, "/people");
        var panel = byTestId(page, "row-panel");
        page.locator("vaadin-grid #items td").first().focus();
        page.keyboard().press("Space");
        assertThat(panel).isVisible();
        page.keyboard().press("Escape");
        assertThat(panel).isHidden();

        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(panel).isVisible();
        assertThat(page).hasURL(address("/people"));
        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
        assertThat(page.locator("vaadin-grid")).isFocused();
    }
}
