package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page scrolls as a whole: no box of a limited height scrolls within it. */
class ScrollsTest {

    /** What stands above or beside the page, or shows what another page does. */
    private static final Map<String, String> APART = Map.ofEntries(
            Map.entry(
                    "ui.css :has(> vaadin-grid) > vaadin-grid",
                    "fills the screen, and the page around it is no higher"),
            Map.entry("ui.css .side", "stands beside the page"),
            Map.entry("ui.css .more-sheet", "lies above the page"),
            Map.entry("learning-study.css .own-notes", "lies above the lesson"),
            Map.entry("learning-study.css .player .contents[popover]", "stands beside the lesson"),
            Map.entry("assessment-paper.css .phone", "is the screen of a phone"),
            Map.entry("assessment-authoring.css .phone", "is the screen of a phone"));

    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)}");

    private static final Pattern SCROLLS = Pattern.compile("overflow(-y)?:\\s*(auto|scroll)");

    private static final Pattern LIMITED = Pattern.compile("(?m)^\\s*(max-)?height:(?!\\s*(none|auto|100%))");

    @Test
    void nothingScrollsWithinAPageThatScrolls() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.list(Path.of("frontend/styles"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".css")).toList()) {
                var rules = RULE.matcher(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""));
                while (rules.find()) {
                    String name = file.getFileName() + " " + rules.group(1).strip();
                    String body = rules.group(2);
                    boolean isGrid = name.endsWith("vaadin-grid");
                    if (LIMITED.matcher(body).find()
                            && (isGrid || SCROLLS.matcher(body).find())) {
                        found.add(name);
                    }
                }
            }
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(APART.keySet());
    }
}
