package org.nishang.started;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.journey.Chromium;
import org.nishang.journey.Screens;

/**
 * Takes a picture of what no address alone leads to: the pages before the sign-in and what they answer, menus and tools
 * that are open, pages that are not there, a network that is down and a session that ended; as {@link PicturesIT} does.
 */
@EnabledIfSystemProperty(named = PicturesIT.INTO, matches = ".+")
class StatePicturesIT {

    private static final List<ViewportSize> SIZES = List.of(new ViewportSize(1366, 768), new ViewportSize(390, 844));
    private static final List<String> GUESTS =
            List.of("/login", "/login/code", "/activate", "/privacy", "/verify", "/verify/JFP-A-2026-000000-0");

    /** In milliseconds; for pictures only. */
    private static final int SOON = 3_000;

    private final Path into = Path.of(System.getProperty(PicturesIT.INTO));

    @TempDir
    Path folder;

    @Test
    void ofEveryState() throws Exception {
        try (var portal = StartedPortal.onRegion(folder.resolve("data"));
                var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                for (ViewportSize size : SIZES) {
                    var options = new Browser.NewContextOptions()
                            .setBaseURL(portal.address(""))
                            .setLocale(language.toLanguageTag())
                            .setViewportSize(size.width, size.height);
                    String where = language.getLanguage() + "-" + size.width;
                    try (var profile = browser.newContext(options)) {
                        beforeTheSignIn(profile.newPage(), where);
                    }
                    try (var profile = browser.newContext(options)) {
                        signedIn(profile, where);
                    }
                }
            }
        }
    }

    private void beforeTheSignIn(Page page, String where) {
        for (String path : GUESTS) {
            page.navigate(path);
            take(page, where, "guest" + path.replace('/', '_'));
        }
        for (String wrong : List.of("wrong", "wrong-with-riddle")) {
            page.navigate("/login");
            signIn(page, "nobody-" + where, "a wrong password");
            take(page, where, "login-" + wrong);
        }
    }

    private void signedIn(BrowserContext profile, String where) {
        var page = profile.newPage();
        page.navigate("/login");
        signIn(page, "admin", PicturesIT.PASSWORD);
        page.locator("#content h1").first().waitFor();
        Screens.open(page, "/staffing");
        for (String tool : List.of("more", "palette", "ask-filters", "more-filters", "filters", "columns")) {
            var button = page.locator("[data-testid='" + tool + "']").first();
            if (button.isVisible()) {
                button.click();
                take(page, where, "open-" + tool);
                page.keyboard().press("Escape");
            }
        }
        for (String path : List.of("/no-such-page", "/my-courses", "/enterprises/no-such-firm")) {
            page.navigate(path);
            page.locator("h1").first().waitFor();
            take(page, where, "refused" + path.replace('/', '_'));
        }
        Screens.open(page, "/staffing");
        profile.setOffline(true);
        leave(page);
        take(page, where, "network-down");
        profile.setOffline(false);
        Screens.open(page, "/staffing");
        profile.clearCookies();
        leave(page);
        take(page, where, "session-ended");
    }

    /** Asks for another screen and gives the answer time: which one comes is what is looked at. */
    private static void leave(Page page) {
        page.locator(".side > a[href]").first().click();
        page.waitForTimeout(SOON);
    }

    private static void signIn(Page page, String account, String password) {
        page.fill("#username", account);
        page.fill("#password", password);
        page.locator("[data-testid='sign-in']").click();
        page.waitForURL(Pattern.compile(".*"));
    }

    private void take(Page page, String where, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setPath(
                            into.resolve("states-" + where + "-" + scheme.name().toLowerCase(Locale.ROOT))
                                    .resolve(name + ".png")));
        }
    }
}
