package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the law and the classified protection ask for stands in tables: each row names a test that is there. */
class DutiesTest {

    private static final Pattern MARKED = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w+(Test|Journey|IT)");

    /** What no test can hold, by the beginning of its row. */
    private static final Map<String, Set<String>> WITHOUT = Map.of(
            "docs/security.md", Set.of(),
            "docs/privacy.md", Set.of("Processor contract"));

    @ParameterizedTest
    @ValueSource(strings = {"docs/security.md", "docs/privacy.md"})
    void everyRowNamesATestThatIsThere(String page) throws IOException {
        var classes = SourceText.below("src", ".java").stream()
                .map(source -> source.path().getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        var without = new TreeSet<String>();
        for (List<String> row : rows(page)) {
            var named = MARKED.matcher(row.getLast())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            named.stream().filter(name -> !classes.contains(name)).forEach(missing::add);
            if (named.stream().noneMatch(name -> TEST.matcher(name).matches())) {
                without.add(row.getFirst());
            }
        }

        assertThat(missing).as("classes that are not there").isEmpty();
        assertThat(without).as("rows without a test").isEqualTo(WITHOUT.get(page));
    }

    /** The cells of each row, without the head of the table. */
    private static List<List<String>> rows(String page) throws IOException {
        return Files.readAllLines(Path.of(page)).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|")))
                .map(cells -> cells.stream().map(String::strip).toList())
                .skip(2)
                .toList();
    }
}
