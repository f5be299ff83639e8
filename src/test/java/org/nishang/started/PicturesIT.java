package org.nishang.started;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.journey.Chromium;
import org.nishang.journey.Screens;

/**
 * Takes a picture of every screen that the demo's people can come to, in both languages, light and dark, on a desk and
 * on a phone; into the folder that the system property names, to be looked at by people.
 */
@EnabledIfSystemProperty(named = PicturesIT.INTO, matches = ".+")
class PicturesIT {

    static final String INTO = "nishang.pictures";

    static final String PASSWORD = "Nishang-Demo-2026";
    private static final List<ViewportSize> SIZES = List.of(new ViewportSize(1366, 768), new ViewportSize(390, 844));

    /** What no menu leads to. */
    private static final List<String> OTHERS = List.of("/account", "/people/duplicates", "/totals/T9");

    private final Path into = Path.of(System.getProperty(INTO));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"admin", "contact", "declarant", "holder", "office", "deputy", "audit"})
    void ofEveryScreen(String account) throws Exception {
        try (var portal = StartedPortal.onRegion(folder.resolve("data"));
                var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                try (var profile = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(portal.address(""))
                        .setLocale(language.toLanguageTag()))) {
                    var page = profile.newPage();
                    page.setViewportSize(SIZES.getFirst().width, SIZES.getFirst().height);
                    signIn(page, account);
                    for (String path : paths(page)) {
                        take(page, path, account + "-" + language.getLanguage());
                    }
                }
            }
        }
    }

    private static void signIn(Page page, String account) {
        page.navigate("/login");
        page.fill("#username", account);
        page.fill("#password", PASSWORD);
        page.locator("[data-testid='sign-in']").click();
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
        page.locator("#content h1").first().waitFor();
    }

    private static Set<String> paths(Page page) {
        var paths = new LinkedHashSet<String>();
        for (String list : Screens.ofTheMenu(page)) {
            Screens.open(page, list);
            paths.add(list);
            paths.addAll(Screens.behind(page, list));
        }
        OTHERS.stream()
                .filter(path -> path.equals("/account") || paths.contains("/" + path.split("/")[1]))
                .forEach(paths::add);
        return paths;
    }

    private void take(Page page, String path, String who) {
        String name = path.equals("/")
                ? "first"
                : path.substring(1).replaceAll("/[0-9a-f-]{36}", "/one").replace('/', '_');
        for (ViewportSize size : SIZES) {
            // Opened anew: a list has the columns that its window had room for.
            page.setViewportSize(size.width, size.height);
            Screens.open(page, path);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Screens.settle(page);
                String folder =
                        "%s-%d-%s".formatted(who, size.width, scheme.name().toLowerCase(Locale.ROOT));
                page.screenshot(new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(into.resolve(folder).resolve(name + ".png")));
            }
        }
    }
}
