package org.nishang.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The system's own Chromium, without a window and without calls to anywhere but the portal. */
public final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-quic")));
    }

    /** NISHANG_CHROMIUM, which bin/test sets, or the first on the PATH. */
    private static Path executable() {
        String told = System.getenv("NISHANG_CHROMIUM");
        if (told != null) {
            return Path.of(told);
        }
        return NAMES.stream()
                .flatMap(Chromium::onPath)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Chromium is missing: apt-get install chromium, or name it in NISHANG_CHROMIUM"));
    }

    private static Stream<Path> onPath(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
