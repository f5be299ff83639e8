package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where each fact was read stands above it; what was no official text is named in {@code docs/courses.md}. */
class SourcesOfFactsTest {

    private static final Pattern FACT = Pattern.compile("(.*)\n- id: (\\S+)");
    private static final Pattern SOURCE = Pattern.compile("# source: .+; sure: (.+); look again: \\d{4}-\\d{2}-\\d{2}");
    private static final Pattern OFFICIAL = Pattern.compile(
            "(official text|official abstract|copy of the official text|regulator|authority)(?!.*earlier).*");
    private static final Pattern RANGE = Pattern.compile("([\\w-]*?)(\\d+) to [\\w-]*?(\\d+)(?![\\w-])");
    private static final Pattern ID = Pattern.compile("[A-Z]\\d+(-X\\d+)?");

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void everyFactSaysWhereItWasReadAndTheDocumentNamesWhatWasNoOfficialText(String code) throws IOException {
        var silent = new ArrayList<String>();
        var unofficial = new TreeSet<String>();
        String facts = Files.readString(Path.of("src/main/resources/content/courses/" + code + "/facts.yaml"));
        for (MatchResult fact : FACT.matcher("\n" + facts).results().toList()) {
            var source = SOURCE.matcher(fact.group(1));
            if (!source.matches()) {
                silent.add(fact.group(2));
            } else if (!OFFICIAL.matcher(source.group(1)).matches()) {
                unofficial.add(fact.group(2));
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
