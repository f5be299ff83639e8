package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.regulation.Fact;

/** The packs that come with the product. */
class ShippedPacksTest {

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void isValid(String code) {
        var pack = Shipped.pack(code);

        assertThat(pack.outline().code()).isEqualTo(code);
        assertThat(pack.texts()).hasSize(2 * pack.outline().lessons().size());
    }

    @Test
    void teachesAndAsksEveryFactOfC01() {
        assertTaughtAndAsked(
                "C01",
                Stream.of(ids(84, 88), ids(90, 93), ids(101, 102))
                        .flatMap(ids -> ids)
                        .toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC02() {
        assertTaughtAndAsked(
                "C02", Stream.concat(Stream.of("F089"), ids(94, 100)).toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC03() {
        assertTaughtAndAsked(
                "C03", Stream.concat(ids(103, 106), Stream.of("F092", "F093")).toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC04() {
        assertTaughtAndAsked(
                "C04",
                Stream.of(ids(1, 17), ids(19, 21), ids(24, 30), Stream.of("C04-X08", "C04-X10", "C04-X11"))
                        .flatMap(ids -> ids)
                        .toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC05() {
        assertTaughtAndAsked(
                "C05",
                Stream.of(ids(31, 36), ids(45, 48), ids(64, 67))
                        .flatMap(ids -> ids)
                        .toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC06() {
        assertTaughtAndAsked(
                "C06",
                Stream.of(Stream.of("F010"), ids(37, 44), Stream.of("F051"), ids(71, 72))
                        .flatMap(ids -> ids)
                        .toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC07() {
        assertTaughtAndAsked(
                "C07",
                Stream.of(ids(24, 27), Stream.of("F050"), ids(55, 59), Stream.of("C04-X08", "C04-X09"))
                        .flatMap(ids -> ids)
                        .toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC09() {
        assertTaughtAndAsked(
                "C09", Stream.concat(Stream.of("F026"), ids(68, 70)).toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC11() {
        assertTaughtAndAsked("C11", ids(107, 111).toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC08() {
        assertTaughtAndAsked(
                "C08",
                Stream.of(ids(52, 54), Stream.of("F058"), ids(60, 65))
                        .flatMap(ids -> ids)
                        .toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC10() {
        assertTaughtAndAsked("C10", ids(75, 83).toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC12() {
        assertTaughtAndAsked(
                "C12",
                Stream.of(ids(112, 114), ids(117, 119), Stream.of("C12-X60", "C12-X61"))
                        .flatMap(ids -> ids)
                        .toList());
    }

    @Test
    void teachesAndAsksEveryFactOfC13() {
        assertTaughtAndAsked("C13", ids(120, 126).toList());
    }

    /** A rule that was taught too narrowly ends, and everything follows the fact that took its place. */
    @ParameterizedTest
    @ValueSource(strings = {"C04", "C12"})
    void neitherTeachesNorAsksAFactThatEnds(String code) {
        var pack = Shipped.pack(code);
        Set<String> ended = pack.facts().stream()
                .filter(fact -> fact.validTo() != null)
                .map(Fact::id)
                .collect(Collectors.toSet());

        assertThat(pack.outline().lessons())
                .allSatisfy(lesson -> assertThat(lesson.facts()).as(lesson.id()).noneMatch(ended::contains));
        assertThat(pack.items())
                .allSatisfy(item -> assertThat(ended).as(item.code()).doesNotContain(item.fact()));
    }

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void rendersWithoutLeftOverMarks(String code) {
        var pack = Shipped.pack(code);

        for (var text : pack.texts().entrySet()) {
            String language = text.getKey().endsWith(".zh") ? "zh" : "en";
            String html = new LessonRenderer(language, pack.pictures()).html(text.getValue());
            assertThat(html).as(text.getKey()).doesNotContain("**").doesNotContain("| ---");
            assertThat(html).as(text.getKey()).contains("<details class=\"answer\">");
        }
    }

    private static void assertTaughtAndAsked(String code, List<String> facts) {
        var pack = Shipped.pack(code);
        Set<String> taught = pack.outline().lessons().stream()
                .flatMap(lesson -> lesson.facts().stream())
                .collect(Collectors.toSet());
        Set<String> asked = pack.items().stream().map(PackItem::fact).collect(Collectors.toSet());

        assertThat(taught).containsAll(facts);
        assertThat(asked).containsAll(facts);
    }

    private static Stream<String> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("F%03d"::formatted);
    }
}
