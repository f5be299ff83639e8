package org.nishang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each screen that somebody's menu leads to, and the first page behind each list: at three widths, light and dark, it
 * has no serious fault of accessibility, one heading of the first rank, and nothing that is wider than the window. A
 * screen is loaded once; then only window and colours change.
 */
class EveryScreenJourney extends Journey {

    private static final int NARROW = 320;
    private static final String ALL_RULES = "";
    private static final String COLOURS = "color-contrast";

    @ParameterizedTest
    @CsvSource({"admin, zh-CN", "contact, zh-CN", "declarant, zh-CN", "office, en"})
    void isForEverybody(String account, String language) {
        Page page = newBrowser(language, DESKTOP);
        signIn(page, account);
        var faults = new TreeMap<String, List<String>>();
        var seen = new LinkedHashSet<String>();
        for (String list : Screens.ofTheMenu(page)) {
            visit(page, list, seen, faults);
            Screens.behind(page, list).forEach(first -> visit(page, first, seen, faults));
        }
        visit(page, "/account", seen, faults);

        assertThat(seen).as("screens of %s", account).hasSizeGreaterThan(4);
        assertThat(faults).as("faults of the screens of %s", account).isEmpty();
    }

    @Test
    void aScreenThatGivesNoSignIsNamed() {
        Page page = newBrowser();
        signIn(page, "contact");
        page.evaluate("() => console.warn('the last words')");
        page.setDefaultNavigationTimeout(500);
        page.route("**/people", held -> {});

        assertThatThrownBy(() -> visit(page, "/people", new LinkedHashSet<>(), new TreeMap<>()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no sign at /people: ")
                .hasMessageContaining("the last words");
    }

    private void visit(Page page, String path, Set<String> seen, TreeMap<String, List<String>> faults) {
        if (!seen.add(path)) {
            return;
        }
        console.at(path, () -> open(page, path));
        var found = new ArrayList<String>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            // Colours do not depend on the width: there are those of a desk and those of a phone.
            var sizes = scheme == ColorScheme.LIGHT
                    ? List.of(DESKTOP, PHONE, new ViewportSize(NARROW, 700))
                    : List.of(DESKTOP, PHONE);
            for (ViewportSize size : sizes) {
                String where = size.width + " " + scheme + ": ";
                console.at(path + " " + where, () -> {
                    page.setViewportSize(size.width, size.height);
                    settle(page);
                    // What depends on no colour is the same in the dark.
                    String rules = scheme == ColorScheme.LIGHT ? ALL_RULES : COLOURS;
                    faultsOf(page, rules).forEach(fault -> found.add(where + fault));
                    if (scheme == ColorScheme.LIGHT) {
                        form(page).forEach(fault -> found.add(where + fault));
                    }
                });
            }
        }
        if (!found.isEmpty()) {
            faults.put(path, found);
        }
    }

    private void open(Page page, String path) {
        page.setViewportSize(DESKTOP.width, DESKTOP.height);
        Screens.open(page, path);
    }

    /** One heading of the first rank, and no scrolling sideways. */
    private static List<String> form(Page page) {
        @SuppressWarnings("unchecked")
        var faults = (List<String>) page.evaluate("""
                () => {
                    const faults = [];
                    const headings = [...document.querySelectorAll('h1')].filter(h => h.checkVisibility()).length;
                    if (headings !== 1) faults.push(headings + ' h1');
                    const wide = document.documentElement.scrollWidth - innerWidth;
                    if (wide > 0) faults.push(wide + ' px too wide: ' + [...document.querySelectorAll('#content *, .top *')]
                        .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3)
                        .map(e => e.tagName + '.' + e.className));
                    return faults;
                }""");
        return faults;
    }
}
