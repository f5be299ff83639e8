package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nishang.common.Text;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.ContentNode;
import org.nishang.regulation.Fact;

/**
 * What C04 says about a limit is what {@code content/figures.csv} says. The table is written apart from the pack: a
 * figure that is changed in the pack stands out here, in either language, whether in a fact, a lesson or the
 * explanation of an item.
 */
class FiguresOfFactsTest {

    private static final CoursePack PACK = read();

    /** @param words regular expressions that a sentence about it has, and the figure after them in group 1 */
    private record Row(String fact, String value, String unit, String edition, Pattern zh, Pattern en) {

        static Row of(String line) {
            var cells = line.split(";", -1);
            return new Row(
                    cells[0], cells[1], cells[2], cells[3], Pattern.compile(cells[4]), Pattern.compile(cells[5]));
        }

        boolean isSaidBy(String text) {
            return Pattern.compile("(?<![\\d.])" + Pattern.quote(value) + "(?![\\d.]\\d|\\d)")
                    .matcher(text)
                    .find();
        }
    }

    @Test
    void everyFactSaysItsFigureInBothLanguages() {
        var facts = PACK.facts().stream().collect(Collectors.toMap(Fact::id, fact -> fact));
        for (Row row : rows()) {
            var fact = facts.get(row.fact());
            assertThat(fact).as(row.fact()).isNotNull();
            assertThat(fact.edition()).as(row.fact()).isEqualTo(row.edition());
            for (String text : List.of(fact.statement().zh(), fact.statement().en())) {
                assertThat(row.isSaidBy(text))
                        .as("%s %s: %s", row.fact(), row.value(), text)
                        .isTrue();
            }
        }
    }

    @Test
    void everyItemSaysTheFigureOfItsFact() {
        var byFact = rows().stream().collect(Collectors.groupingBy(Row::fact));
        for (PackItem item : PACK.items()) {
            var rows = byFact.getOrDefault(item.fact(), List.of());
            if (rows.isEmpty()) {
                continue;
            }
            Text said = item.explanation();
            for (String text : List.of(said.zh(), said.en())) {
                assertThat(rows)
                        .as("%s explains %s: %s", item.code(), item.fact(), text)
                        .anyMatch(row -> row.isSaidBy(text));
            }
        }
    }

    @Test
    void everySentenceOfALessonHasTheFigure() {
        var wrong = new ArrayList<String>();
        int[] compared = {0};
        PACK.texts()
                .forEach((name, text) -> text.lines().forEach(line -> {
                    for (Row row : rows()) {
                        var words = name.endsWith(".zh") ? row.zh() : row.en();
                        words.matcher(line).results().map(MatchResult::group).forEach(said -> {
                            compared[0]++;
                            if (!row.isSaidBy(said)) {
                                wrong.add("%s: %s is %s %s: %s"
                                        .formatted(name, row.fact(), row.value(), row.unit(), said));
                            }
                        });
                    }
                }));

        assertThat(wrong).isEmpty();
        assertThat(compared[0]).as("sentences compared").isGreaterThan(40);
    }

    private static List<Row> rows() {
        try (var lines = Files.lines(Path.of("src/test/resources/content/figures.csv"))) {
            return lines.skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CoursePack read() {
        var faults = new ContentFaults();
        var files = ContentFiles.onClasspath("regulations");
        var editions = files.names().stream()
                .flatMap(name ->
                        ContentNode.parse(name, files.bytes(name).orElseThrow(), faults)
                                .required("editions")
                                .items()
                                .stream())
                .map(edition -> edition.required("code").string())
                .collect(Collectors.toSet());
        return new PackReader(ContentFiles.onClasspath("courses").folders().get("C04"), editions, new HashMap<>())
                .read();
    }
}
