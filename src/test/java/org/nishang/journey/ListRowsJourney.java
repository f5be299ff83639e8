package org.nishang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At 1366 × 768 each list shows fifteen rows, or has room for them, on a page that does not scroll around it. */
class ListRowsJourney extends Journey {

    private static final int ROWS = 15;

    private static final List<String> LISTS = List.of(
            "/people",
            "/enterprises",
            "/staffing",
            "/staffing-renewals",
            "/certificate-register",
            "/certificate-register/issues",
            "/certificate-register/withdrawals",
            "/certificate-renewals",
            "/items",
            "/item-analysis",
            "/marking",
            "/appeals",
            "/remarks",
            "/progress",
            "/nominations",
            "/accounts",
            "/notice-log",
            "/staff-access");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void showsFifteenRowsOfEachList(String language) {
        Page page = newBrowser(language, DESKTOP);
        signIn(page, "admin");
        Page log = newBrowser(language, DESKTOP);
        signIn(log, "audit");
        assertSoftly(softly -> {
            LISTS.forEach(path -> showsRows(page, path, softly));
            showsRows(log, "/audit-log", softly);
        });
    }

    private void showsRows(Page page, String path, SoftAssertions softly) {
        page.navigate(path);
        page.locator("vaadin-grid").waitFor();
        settle(page);
        Map<String, Integer> seen = measure(page);
        softly.assertThat(seen.get("room"))
                .as("px for %d rows of %s: %s", ROWS, path, seen)
                .isGreaterThanOrEqualTo(ROWS * seen.get("row"));
        softly.assertThat(seen.get("rows"))
                .as("rows of %s: %s", path, seen)
                .isGreaterThanOrEqualTo(Math.min(ROWS, seen.get("size")));
        softly.assertThat(seen.get("tooTall"))
                .as("px that the page of %s is too tall", path)
                .isNotPositive();
        softly.assertThat(seen.get("filters"))
                .as("px of the filters of %s", path)
                .isLessThan(40);
        softly.assertThat(seen.get("figures"))
                .as("px of the figures of %s", path)
                .isLessThan(40);
        softly.assertThat(seen.get("cut"))
                .as("figures of %s that are cut", path)
                .isZero();
    }

    @Test
    void filtersWithoutRoomAreBehindAButtonAndChosenOnesAreNot() {
        Page page = newBrowser("zh-CN", DESKTOP);
        signIn(page, "admin");
        page.navigate("/staffing?knownOn=2099-01-01");
        var more = byTestId(page, "more-filters");
        more.waitFor();
        settle(page);

        assertThat(isFolded(page, "filter-knownOn")).isFalse();
        assertThat(isFolded(page, "filter-grade")).isTrue();

        more.click();
        assertThat(isFolded(page, "filter-grade")).isFalse();
        assertThat(more.getAttribute("aria-expanded")).isEqualTo("true");

        more.click();
        assertThat(isFolded(page, "filter-grade")).isTrue();
    }

    @Test
    void columnsAndFiltersAreChosenWithTheKeysAlone() {
        Page page = newBrowser("zh-CN", DESKTOP);
        signIn(page, "office");
        page.navigate("/people?state=LEFT");
        byTestId(page, "filters").focus();
        page.keyboard().press("Enter");
        byTestId(page, "filter-name").waitFor();
        settle(page);
        assertAccessible(page);
        byTestId(page, "filter-name").locator("input").fill("离职人员");
        byTestId(page, "filter-save").click();
        var kept = page.locator("a[data-testid='saved-filter']");
        PlaywrightAssertions.assertThat(kept).hasText("离职人员");
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(kept).isHidden();

        byTestId(page, "columns").focus();
        page.keyboard().press("Enter");
        byTestId(page, "columns-shown").waitFor();
        assertAccessible(page);
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(byTestId(page, "columns-shown")).isHidden();
    }

    private boolean isFolded(Page page, String filter) {
        return (Boolean) byTestId(page, filter).evaluate("field => field.closest('[inert]') !== null");
    }

    /** A list without rows is measured as if it had some of one line. */
    @SuppressWarnings("unchecked")
    private static Map<String, Integer> measure(Page page) {
        return (Map<String, Integer>) page.evaluate("""
                () => {
                    const grid = document.querySelector('vaadin-grid');
                    const box = grid.getBoundingClientRect();
                    const head = grid.shadowRoot.querySelector('#header').getBoundingClientRect().bottom;
                    const drawn = [...grid.shadowRoot.querySelectorAll('#items tr')].filter(row => row.offsetHeight > 0);
                    const height = selector => Math.round(document.querySelector(selector)?.getBoundingClientRect().height ?? 0);
                    const strip = document.querySelector('.figures')?.getBoundingClientRect().right ?? 0;
                    return {
                        size: grid._flatSize,
                        rows: drawn.map(row => row.getBoundingClientRect()).filter(row =>
                            row.top >= head - 1 && row.bottom <= Math.min(box.bottom, innerHeight) + 1).length,
                        row: drawn[0]?.offsetHeight ?? 33,
                        room: Math.round(Math.min(box.bottom, innerHeight) - head),
                        tooTall: document.documentElement.scrollHeight - innerHeight,
                        filters: height('.finder'),
                        figures: height('.figures'),
                        cut: [...document.querySelectorAll('.figures .value, .figures .hint')].filter(value =>
                            value.scrollWidth > value.clientWidth + 1 && value.clientWidth > 0
                            || value.getBoundingClientRect().right > strip).length,
                    };
                }""");
    }
}
