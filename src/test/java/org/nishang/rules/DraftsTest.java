package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every form keeps what is typed until it is handed in, since the kit does it for all of them. Those that do not stand
 * here with the reason.
 */
class DraftsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/nishang");

    private static final String SECRET = "asks for passwords and codes only";
    private static final String OF_A_LINE =
            "is opened for one line of a list, which no address names: it could come back for another line";
    private static final String PURPOSE = "a purpose is said anew each time";
    private static final String AT_ONCE = "is saved while somebody types";
    private static final String SHORT = "one name, for a filter that is there only now";

    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("AccountView", SECRET),
            Map.entry("FactorCard", SECRET),
            Map.entry("MarkField", OF_A_LINE),
            Map.entry("TimeDialog", OF_A_LINE),
            Map.entry("ActDialog", OF_A_LINE),
            Map.entry("CorrectionDialog", OF_A_LINE),
            Map.entry("PrintDialog", OF_A_LINE),
            Map.entry("ChosenNominations", OF_A_LINE),
            Map.entry("RecognitionEndDialog", OF_A_LINE),
            Map.entry("ClearExportPart", PURPOSE),
            Map.entry("ClearDocumentPart", PURPOSE),
            Map.entry("SlipsPart", PURPOSE),
            Map.entry("DraftPart", AT_ONCE),
            Map.entry("AskingPart", AT_ONCE),
            Map.entry("SavedFiltersMenu", SHORT));

    @Test
    void formsWithoutADraftAreNamedHere() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var without = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(Path.of("form", "Form.java")))
                    .filter(file -> text(file).contains(".withoutDraft()"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(without).isEqualTo(new TreeSet<>(WITHOUT.keySet()));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
