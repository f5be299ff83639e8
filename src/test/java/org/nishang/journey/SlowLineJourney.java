package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.regex.Pattern;
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
    void theShellIsPaintedThoughNoStyleAndNoScriptHasCome() {
        Page page = newBrowser("zh-CN", PHONE);
        signIn(page, "admin");
        page.route(Pattern.compile("\\.(css|js)(\\?|$)"), held -> {});

        page.navigate("/people", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));

        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length === 1");
        assertThat(page.locator(".arriving-top")).hasText("霓裳学堂");
        assertThat(page.locator(".arriving-title")).hasText("人员");
        assertThat(page.locator(".arriving-word")).hasText("正在打开，网络较慢时需要几秒钟。");
        assertThat(page.locator(".arriving-top img").boundingBox().width).isEqualTo(30);
    }

    @Test
    void nothingMovesWhenTheScreenTakesThePlaceOfTheShell() {
        Page page = newBrowser("zh-CN", PHONE);
        signIn(page, "admin");
        page.addInitScript("""
                window.moved = 0;
                new PerformanceObserver(all => all.getEntries().forEach(one => window.moved += one.value))
                    .observe({type: 'layout-shift', buffered: true});""");
        Screens.open(page, "/people");

        assertThat(page.locator("#arriving")).hasCount(0);
        assertThat(((Number) page.evaluate("() => window.moved")).doubleValue()).isLessThan(0.05);
    }
}
