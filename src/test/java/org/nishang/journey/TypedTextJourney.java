package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guests change the language and the look of a page in the middle of typing. */
class TypedTextJourney extends Journey {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "/login", List.of("username"),
            "/activate", List.of("code", "username"),
            "/verify", List.of("number"));

    @Test
    void whatWasTypedStaysAndNoPasswordIsKept() {
        FIELDS.forEach((path, fields) -> {
            Page page = newBrowser();
            page.navigate(path);
            fields.forEach(field -> page.fill("#" + field, "Typed-" + field));
            if (!path.equals("/verify")) {
                page.fill("#password", "never-kept");
            }

            byTestId(page, "language").click();
            page.waitForSelector("html[lang=en]");
            fields.forEach(field -> assertThat(page.locator("#" + field)).hasValue("Typed-" + field));
            page.locator("header a[role=switch]").first().click();
            page.waitForSelector("header a[role=switch][aria-checked=true]");
            fields.forEach(field -> assertThat(page.locator("#" + field)).hasValue("Typed-" + field));
            if (!path.equals("/verify")) {
                assertThat(page.locator("#password")).hasValue("");
            }

            page.navigate(path);
            fields.forEach(field -> assertThat(page.locator("#" + field)).hasValue(""));
        });
    }
}
