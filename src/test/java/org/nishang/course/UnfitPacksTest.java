package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.platform.content.PackRefused;

/** Packs whose items give answers away or make an unfair bank are refused, each with words where it is mended. */
class UnfitPacksTest {

    private static final List<String> PARTS = List.of(
            "领口", "袖口", "下摆", "腰部", "风帽", "门襟", "口袋", "肩缝", "侧片", "裤脚", "裤腰", "前胸", "后背", "肘弯", "膝盖", "袖窿", "拉链", "纽扣",
            "里布", "垫肩");

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void isRefused(String name, APack pack, String fault) {
        var refused = catchThrowableOfType(PackRefused.class, () -> read(pack));

        assertThat(refused).as(name).isNotNull();
        assertThat(refused.faults()).extracting(Object::toString).as(name).contains("courses/T99/items.yaml:" + fault);
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of(
                        "the longest key",
                        option("140", "140毫米，从固着点量到末端", "140 mm from the fixed point to the end"),
                        "1: T99-001: the longest option is the right one"),
                Arguments.of(
                        "an absolute word",
                        statement("绳圈必须为80毫米。", "A loop is 80 mm."),
                        "13: T99-002: a word such as 'always' or 'must' says that the statement is false"),
                Arguments.of(
                        "other figures in English",
                        statement("绳圈可为80毫米。", "A loop may be 85 mm."),
                        "13: T99-002: the two languages have different figures"),
                Arguments.of(
                        "an answer in the stem",
                        stem("140毫米的绳带可以多长？", "A cord of 140 mm, how long may it be?"),
                        "1: T99-001: the stem holds the words of the right option alone"),
                Arguments.of(
                        "a unit in the right option alone",
                        stem("袖口的绳带（毫米）可以多长？", "How long (mm) may a cord at the cuff be?"),
                        "1: T99-001: only the right option has the unit of the stem"),
                Arguments.of(
                        "all of the above",
                        option("360", "以上都对", "all of the above"),
                        "1: T99-001: an option such as 'all of the above'"),
                Arguments.of(
                        "options alike in English",
                        option("360", "75毫米", "75"),
                        "1: T99-001: two options are alike in one language"),
                Arguments.of(
                        "one plausible option",
                        options("一律不限", "随便", "不用量"),
                        "1: T99-001: all wrong options wave the matter away: only one is plausible"),
                Arguments.of(
                        "the number of a document",
                        options("GB 18401", "GB 29862", "GB 5296")
                                .replacing("items.yaml", "\"140\", en: \"140\"", "GB 31701, en: GB 31701"),
                        "1: T99-001: it asks for the number of a document alone"),
                Arguments.of(
                        "the same question",
                        APack.valid()
                                .replacing("items.yaml", "{zh: 绳圈周长（毫米）, en: Loop (mm)}", "{zh: 最长多少毫米, en: Longest}"),
                        "21: T99-003: it asks the same as T99-001"),
                Arguments.of(
                        "a twin",
                        bank(at -> at % 2 == 0 && at < 3
                                ? choice(at, (at == 0 ? "" : "成衣") + "大身前片上的一圈装饰绳怎么做？", 3, at % 4)
                                : choice(at, 3, at % 4)),
                        "1: T99-101: it asks nearly the same as T99-103, with the same answer"),
                Arguments.of(
                        "a figure that another item tells",
                        statement("绳带最长多少毫米？140可以。", "A cord is 140 at most."),
                        "13: T99-002: its stem tells the figure that T99-001 asks for"),
                Arguments.of(
                        "much recall",
                        bank(at -> choice(at, at < 7 ? 1 : 3, at % 4)),
                        "1: 35 % of the exam items ask for recall alone; at most 30 may"),
                Arguments.of(
                        "little to apply",
                        bank(at -> choice(at, at < 13 ? 2 : 3, at % 4)),
                        "1: 35 % of the exam items ask to apply or analyse; at least 40 have to"),
                Arguments.of(
                        "keys at one place",
                        bank(at -> choice(at, 3, at < 11 ? at % 3 : 3)),
                        "20: T99-120: of 20 single choices 9 have the right option at place 4: move some"),
                Arguments.of(
                        "many statements",
                        bank(at -> at < 3 ? statement(at) : choice(at, 3, at % 4)),
                        "1: 15 % of the exam items are true-false; at most 10 may be"));
    }

    @Test
    void aFairBankIsTaken() {
        assertThat(read(bank(at -> at < 2 ? statement(at) : choice(at, at < 6 ? 1 : 3, at % 4)))
                        .items())
                .hasSize(20);
    }

    private static APack option(String old, String zh, String en) {
        return APack.valid()
                .replacing(
                        "items.yaml",
                        "zh: \"%s\", en: \"%s\"".formatted(old, old),
                        "zh: \"%s\", en: \"%s\"".formatted(zh, en));
    }

    /** The three wrong ones. */
    private static APack options(String... words) {
        var pack = APack.valid();
        List<String> old = List.of("75", "360", "0");
        for (int at = 0; at < 3; at++) {
            pack.replacing(
                    "items.yaml",
                    "{zh: \"%s\", en: \"%s\"}".formatted(old.get(at), old.get(at)),
                    "{zh: %s, en: %s}".formatted(words[at], words[at]));
        }
        return pack.replacing("items.yaml", "最长多少毫米？, en: \"How many mm at most?\"", "看哪一项？, en: Which one");
    }

    private static APack statement(String zh, String en) {
        return APack.valid()
                .replacing(
                        "items.yaml",
                        "{zh: 绳圈可为80毫米。, en: A loop may be 80 mm.}",
                        "{zh: %s, en: %s}".formatted(zh, en));
    }

    private static APack stem(String zh, String en) {
        return option("140", "140毫米", "140 mm")
                .replacing(
                        "items.yaml",
                        "{zh: 最长多少毫米？, en: \"How many mm at most?\"}",
                        "{zh: %s, en: \"%s\"}".formatted(zh, en));
    }

    /** Twenty items, one a line. */
    private static APack bank(Function<Integer, String> item) {
        return APack.valid()
                .with(
                        "items.yaml",
                        IntStream.range(0, PARTS.size())
                                .mapToObj(at -> item.apply(at) + "\n")
                                .collect(Collectors.joining()));
    }

    private static String choice(int at, int difficulty, int place) {
        return choice(at, PARTS.get(at) + "绳怎么做？", difficulty, place);
    }

    private static String choice(int at, String stem, int difficulty, int place) {
        var options = new ArrayList<>(List.of("zh: 加长, en: longer", "zh: 改色, en: dyed", "zh: 编花, en: woven"));
        options.add(place, "zh: 取消, en: removed, correct: true");
        return head(at, "single", stem, difficulty) + ", options: [{%s}]}".formatted(String.join("}, {", options));
    }

    private static String statement(int at) {
        return head(at, "true-false", PARTS.get(at) + "绳可以长。", 3) + ", answer: false}";
    }

    private static String head(int at, String kind, String stem, int difficulty) {
        return "- {id: T99-%d, fact: T99-X%d, topic: cords, kind: %s, difficulty: %d, stem: {zh: %s, en: \"Cord %c?\"}, explanation: {zh: 见标准。, en: See the standard.}"
                .formatted(101 + at, 1 + at % 2, kind, difficulty, stem, 'a' + at);
    }

    private static CoursePack read(APack pack) {
        return new PackReader(pack.files(), Set.of("GB 31701-2015"), Map.of()).read();
    }
}
