package org.nishang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What makes a first visit bearable where each question to the server takes long. */
class SlowLineJourney extends Journey {

    @Test
    void theDocumentNamesEveryScriptThatItsScreenLoads() {
        Page page = newBrowser();
        signIn(page, "admin");
        for (String path : List.of("/staffing", "/people", "/account")) {
            String document = page.request().get(address(path)).text();
            page.navigate(path);
            page.locator("#content h1").first().waitFor();
            settle(page);

            @SuppressWarnings("unchecked")
            var scripts = (List<String>) page.evaluate("() => performance.getEntriesByType('resource')"
                    + ".map(e => new URL(e.name).pathname).filter(p => p.endsWith('.js'))");
            assertThat(scripts)
                    .as(path)
                    .hasSizeGreaterThan(5)
                    .allMatch(script -> document.contains(script.substring(1)));
        }
    }

    @Test
    void theProductIsNamedBeforeAnyScriptRuns() {
        Page page = newBrowser();
        signIn(page, "admin");

        assertThat(page.request().get(address("/people")).text()).contains("<span>霓裳学堂</span>");
        assertThat(page.locator("#arriving").count()).isZero();
    }
}
