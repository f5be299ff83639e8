package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What opens over a page: it holds the focus, Esc closes it and gives the focus back, and it is as accessible as the
 * page below, at three widths, light and dark.
 */
class DialogsJourney extends Journey {

    private static final ViewportSize NARROW = new ViewportSize(320, 700);
    private static final String DIALOG = "vaadin-dialog[opened], vaadin-confirm-dialog[opened]";
    private static final int ROUND = 14;

    private final List<String> faults = new ArrayList<>();

    @Test
    void dialogsHoldTheFocusAndGiveItBack() {
        Page page = newBrowser();
        signIn(page, "admin");

        open(page, "/certificate-register");
        page.locator("vaadin-grid a[href^='/certificate-register/'] >> visible=true")
                .first()
                .click();
        assertThat(page.locator("[data-testid^='act-']").first()).isVisible();
        for (String act : acts(page)) {
            tryDialog(page, page.locator("#content").getByTestId(act));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void anEntryOfTheLogIsOpenedByKeysAndLeftByEsc() {
        Page page = newBrowser();
        signIn(page, "audit");
        open(page, "/audit-log");
        page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText("登录"))
                .first()
                .click();

        held(page, "log");
        page.keyboard().press("Escape");
        assertThat(page.locator(DIALOG)).hasCount(0);
        assertThat(faults).isEmpty();
    }

    @Test
    void whatFieldsOpenIsLeftByEsc() {
        Page page = newBrowser();
        signIn(page, "admin");
        open(page, "/staffing");
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            calendar(page, scheme);
        }

        var choice = page.locator("[data-testid='filter-region'] [slot='value']");
        choice.focus();
        page.keyboard().press("Enter");
        var list = page.locator("vaadin-select[opened]");
        assertThat(list).hasCount(1);
        looked(page, "choices");
        page.keyboard().press("Escape");
        assertThat(list).hasCount(0);
        assertThat(choice).isFocused();
        assertThat(faults).isEmpty();
    }

    @Test
    void searchAndMenuAreAccessibleAtEachWidth() {
        Page page = newBrowser();
        signIn(page, "admin");
        page.keyboard().press("Control+k");
        assertThat(byTestId(page, "palette-field")).isFocused();
        page.keyboard().type("wang");
        assertThat(byTestId(page, "palette-option").first()).isVisible();
        looked(page, "palette");
        page.keyboard().press("Escape");

        for (ViewportSize size : List.of(PHONE, NARROW)) {
            page.setViewportSize(size.width, size.height);
            byTestId(page, "more").click();
            assertThat(page.locator(".more-sheet a").first()).isVisible();
            found(page, "menu " + size.width);
            page.keyboard().press("Escape");
            assertThat(byTestId(page, "more")).isFocused();
        }
        assertThat(faults).isEmpty();
    }

    /** What opens a dialog on the page of a certificate. */
    private static List<String> acts(Page page) {
        return page.locator("#content [data-testid^='act-'], #content [data-testid='print-first']").all().stream()
                .map(act -> act.getAttribute("data-testid"))
                .toList();
    }

    private void calendar(Page page, ColorScheme scheme) {
        var day = page.locator("[data-testid='filter-asOf'] input");
        day.focus();
        page.keyboard().press("Alt+ArrowDown");
        page.keyboard().press("ArrowDown");
        var calendar = page.locator("vaadin-date-picker[opened]");
        assertThat(calendar).hasCount(1);
        found(page, "calendar " + scheme);
        page.keyboard().press("Escape");
        assertThat(calendar).hasCount(0);
        assertThat(day).isFocused();
    }

    private void open(Page page, String path) {
        page.navigate(path);
        page.locator("#content h1").first().waitFor();
        settle(page);
    }

    private void tryDialog(Page page, Locator opener) {
        String name = opener.getAttribute("data-testid");
        opener.focus();
        page.keyboard().press("Enter");
        held(page, name);
        page.keyboard().press("Escape");
        assertThat(page.locator(DIALOG)).hasCount(0);
        assertThat(opener).isFocused();
    }

    private void held(Page page, String name) {
        assertThat(page.locator(DIALOG)).hasCount(1);
        page.waitForFunction("d => !!document.activeElement.closest(d)", DIALOG);
        settle(page);
        for (int i = 0; i < ROUND; i++) {
            page.keyboard().press("Tab");
            if (!(Boolean) page.evaluate("d => !!document.activeElement.closest(d)", DIALOG)) {
                faults.add(name + ": Tab leads out of it to "
                        + page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)"));
                break;
            }
        }
        looked(page, name);
    }

    /** At each width, light and dark. */
    private void looked(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (ViewportSize size : List.of(DESKTOP, PHONE, NARROW)) {
                page.setViewportSize(size.width, size.height);
                found(page, name + " " + size.width + " " + scheme);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESKTOP.width, DESKTOP.height);
    }

    private void found(Page page, String where) {
        settle(page);
        faultsOf(page, "").forEach(fault -> faults.add(where + ": " + fault));
    }
}
