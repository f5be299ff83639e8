package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The exam sheet keeps from the page around whatever makes that page ask its server by itself: after a restart it would
 * leave the exam. A new version of Vaadin may bring more of it.
 */
class PageAroundTest {

    private static final String CLIENT = "META-INF/frontend/";

    /** What Vaadin's client tells its server of window, screen and device goes over the body of the page. */
    private static final Pattern TOLD =
            Pattern.compile("document\\.body\\.dispatchEvent\\(\\s*new CustomEvent\\('([a-z-]+)'");

    @Test
    void theSheetKeepsAllOfItAway() throws IOException {
        String sheet = Files.readString(Path.of("frontend/exam/around.ts"));
        var told = told();

        assertThat(told)
                .contains("vaadin-page-visibility-change")
                .allSatisfy(event -> assertThat(sheet).contains("'" + event + "'"));
    }

    private static TreeSet<String> told() throws IOException {
        var client = Objects.requireNonNull(PageAroundTest.class.getResource("/" + CLIENT + "FlowClient.js"));
        var told = new TreeSet<String>();
        var connection = (JarURLConnection) client.openConnection();
        connection.setUseCaches(false); // it is closed here, and belongs to nobody else
        try (JarFile jar = connection.getJarFile()) {
            for (var entry : jar.stream()
                    .filter(one ->
                            one.getName().startsWith(CLIENT) && one.getName().endsWith(".js"))
                    .toList()) {
                String script = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                TOLD.matcher(script).results().forEach(found -> told.add(found.group(1)));
            }
        }
        return told;
    }
}
