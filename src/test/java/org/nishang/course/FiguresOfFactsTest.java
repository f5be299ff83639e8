package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.common.Text;
import org.nishang.regulation.Fact;

/**
 * What a course says about a limit is what {@code content/figures/CODE.csv} says. The tables are written apart from the
 * packs: a figure that is changed in a pack stands out here, in either language, whether in a fact, a lesson or the
 * explanation of an item.
 */
class FiguresOfFactsTest {

    /** @param zh regular expression of what a sentence about it says, the figure within */
    private record Row(String fact, String value, String unit, String edition, Pattern zh, Pattern en) {

        static Row of(String line) {
            var cells = line.split(";", -1);
            return new Row(
                    cells[0], cells[1], cells[2], cells[3], Pattern.compile(cells[4]), Pattern.compile(cells[5]));
        }

        boolean isSaidBy(String text) {
            return Pattern.compile("(?<![\\d.])" + Pattern.quote(value) + "(?![\\d.]\\d|\\d)")
                    .matcher(asWritten(text))
                    .find();
        }
    }

    /** 1万 and 10,000 are 10000. */
    private static String asWritten(String text) {
        return Pattern.compile("(\\d+)万")
                .matcher(text.replaceAll("(?<=\\d),(?=\\d{3})", ""))
                .replaceAll(found -> found.group(1) + "0000");
    }

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void everyFactSaysItsFigureInBothLanguages(String code) {
        var facts = Shipped.pack(code).facts().stream().collect(Collectors.toMap(Fact::id, fact -> fact));
        for (Row row : rows(code)) {
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

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void everyItemSaysTheFigureOfItsFact(String code) {
        var byFact = rows(code).stream().collect(Collectors.groupingBy(Row::fact));
        for (PackItem item : Shipped.pack(code).items()) {
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

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void everySentenceOfALessonHasTheFigure(String code) {
        var wrong = new ArrayList<String>();
        var rows = rows(code);
        var said = new ArrayList<String>();
        Shipped.pack(code)
                .texts()
                .forEach((name, text) -> text.lines().forEach(line -> {
                    for (Row row : rows) {
                        var words = name.endsWith(".zh") ? row.zh() : row.en();
                        words.matcher(line).results().map(MatchResult::group).forEach(found -> {
                            said.add(row.fact() + " " + row.value() + name.substring(name.length() - 3));
                            if (!row.isSaidBy(found)) {
                                wrong.add("%s: %s is %s %s: %s"
                                        .formatted(name, row.fact(), row.value(), row.unit(), found));
                            }
                        });
                    }
                }));

        assertThat(wrong).isEmpty();
        assertThat(rows)
                .allSatisfy(row -> assertThat(said)
                        .as("said by a lesson in both languages")
                        .contains(row.fact() + " " + row.value() + ".zh", row.fact() + " " + row.value() + ".en"));
    }

    private static List<Row> rows(String code) {
        try (var lines = Files.lines(Path.of("src/test/resources/content/figures/" + code + ".csv"))) {
            return lines.skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
