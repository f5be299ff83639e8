package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Value;

/**
 * A path through the portal in a real browser. Each test gets a browser profile of its own; what went wrong is left as
 * a picture and a trace in {@code target/journeys}. No page may do what its Content-Security-Policy forbids.
 */
@PortalTest
abstract class Journey {

    static final String PASSWORD = "Nishang-Demo-2026";
    static final ViewportSize PHONE = new ViewportSize(390, 844);
    static final ViewportSize DESKTOP = new ViewportSize(1366, 768);

    private static final Path LEFT_BEHIND = Path.of("target/journeys");
    private static final Browser BROWSER = Chromium.launch(Chromium.playwright());
    private static final String AXE = axe();

    @Value("${local.server.port}")
    private int port;

    private final List<BrowserContext> profiles = new ArrayList<>();
    private final List<String> forbidden = new ArrayList<>();

    /** Of all profiles of the test. */
    final Console console = new Console();

    @RegisterExtension
    final Evidence evidence = new Evidence();

    /** A page in a fresh browser profile that prefers Chinese. */
    Page newBrowser() {
        return newBrowser("zh-CN", DESKTOP);
    }

    Page newBrowser(String language, ViewportSize size) {
        var profile = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(address(""))
                .setLocale(language)
                .setViewportSize(size));
        // No snapshots: taking them moves the page's base address, and with it every link.
        profile.tracing().start(new Tracing.StartOptions().setScreenshots(true));
        profile.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                forbidden.add(message.page().url() + ": " + message.text());
            }
        });
        console.listen(profile);
        profiles.add(profile);
        return profile.newPage();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Signs in on the page where the browser is asked to, and waits for what was asked for. */
    void signIn(Page page, String username) {
        if (!page.url().contains("/login")) {
            page.navigate("/login");
        }
        enter(page, username, PASSWORD);
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
        byTestId(page, "sign-out").waitFor();
    }

    void enter(Page page, String username, String password) {
        page.fill("#username", username);
        page.fill("#password", password);
        byTestId(page, "sign-in").click();
    }

    Locator byTestId(Page page, String id) {
        return page.locator("[data-testid='" + id + "']");
    }

    /** Agrees to what the open question says will follow. */
    static void agree(Page page) {
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
    }

    /** Waits until the server has answered everything that the page asked it. */
    void settle(Page page) {
        Screens.settle(page);
    }

    void assertSays(Page page, String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    /** No violation that axe-core calls serious or critical. */
    void assertAccessible(Page page) {
        settle(page);
        var found = faultsOf(page, "");
        if (!found.isEmpty()) {
            fail("%s is not accessible: %s", page.url(), found);
        }
    }

    /**
     * What axe-core calls serious or critical.
     *
     * @param rule the only one to ask for; empty = all
     */
    List<String> faultsOf(Page page, String rule) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        @SuppressWarnings("unchecked")
        var found = (List<String>) page.evaluate("""
                                async rule => (await axe.run({resultTypes: ['violations'], ...(rule && {runOnly: [rule]})})).violations
                                    .filter(v => ['serious', 'critical'].includes(v.impact))
                                    .map(v => `${v.id} (${v.help}): ${v.nodes.map(n => n.target.join(' ')).slice(0, 5).join(', ')}`)
                                """, rule);
        return found;
    }

    private static String axe() {
        try (var script = Journey.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a picture and a trace of every profile of a failed test. */
    final class Evidence implements BeforeEachCallback, AfterEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            profiles.clear();
            forbidden.clear();
        }

        @Override
        public void afterEach(ExtensionContext test) {
            String name = test.getRequiredTestClass().getSimpleName()
                    + "."
                    + test.getRequiredTestMethod().getName();
            boolean failed = test.getExecutionException().isPresent();
            for (int i = 0; i < profiles.size(); i++) {
                var profile = profiles.get(i);
                if (failed) {
                    Path kept = LEFT_BEHIND.resolve(name + "-" + (i + 1));
                    profile.pages()
                            .forEach(page ->
                                    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(kept + ".png"))));
                    profile.tracing().stop(new Tracing.StopOptions().setPath(Path.of(kept + ".zip")));
                }
                profile.close();
            }
            Assertions.assertThat(forbidden)
                    .as("what pages did against their policy")
                    .isEmpty();
        }
    }
}
