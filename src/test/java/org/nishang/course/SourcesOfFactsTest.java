package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fact says where it was read; what was no official text is named in {@code docs/courses.md}. */
class SourcesOfFactsTest {

    private static final Pattern FACT = Pattern.compile("\n- id: (\\S+)");
    private static final Pattern ENTRY = Pattern.compile("sure: (\\w+)[^\\[]*facts: \\[([^\\]]*)\\]");
    private static final Set<String> OFFICIAL = Set.of("OFFICIAL", "COPY");
    private static final Pattern RANGE = Pattern.compile("([\\w-]*?)(\\d+) to [\\w-]*?(\\d+)(?![\\w-])");
    private static final Pattern ID = Pattern.compile("[A-Z]\\d+(-X\\d+)?");

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void everyFactSaysWhereItWasReadAndTheDocumentNamesWhatWasNoOfficialText(String code) throws IOException {
        var content = Path.of("src/main/resources/content");
        var silent = new TreeSet<>(FACT.matcher("\n"
                        + Files.readString(
                                content.resolve("courses").resolve(code).resolve("facts.yaml")))
                .results()
                .map(fact -> fact.group(1))
                .toList());
        var unofficial = new TreeSet<String>();
        for (MatchResult entry : ENTRY.matcher(
                        Files.readString(content.resolve("sources").resolve(code + ".yaml")))
                .results()
                .toList()) {
            var facts = List.of(entry.group(2).strip().split(",\\s*"));
            facts.forEach(silent::remove);
            if (!OFFICIAL.contains(entry.group(1))) {
                unofficial.addAll(facts);
            }
        }

        assertThat(silent).as("facts without a source").isEmpty();
        unofficial.removeAll(named(code));
        assertThat(unofficial).as("facts that docs/courses.md does not name").isEmpty();
    }

    private static Set<String> named(String code) throws IOException {
        var named = new TreeSet<String>();
        for (String row : Files.readAllLines(Path.of("docs/courses.md"))) {
            List<String> cells = List.of(row.split(" \\| "));
            if (cells.size() == 3 && cells.getFirst().equals("| " + code)) {
                String ids = cells.get(1).replaceAll("\\([^)]*\\)", "");
                ID.matcher(ids).results().map(MatchResult::group).forEach(named::add);
                RANGE.matcher(ids)
                        .results()
                        .flatMap(SourcesOfFactsTest::between)
                        .forEach(named::add);
            }
        }
        return named;
    }

    private static Stream<String> between(MatchResult range) {
        String digits = range.group(2);
        return IntStream.rangeClosed(Integer.parseInt(digits), Integer.parseInt(range.group(3)))
                .mapToObj(number -> range.group(1) + ("%0" + digits.length() + "d").formatted(number));
    }
}
