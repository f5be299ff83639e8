package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.common.Text;

/** What the items of a course would give away together, though each of them is right by itself. */
class ShippedBanksTest {

    /** Of 100 single choices, those whose right option may stand at one place; evenly it would be 25. */
    private static final int AT_ONE_PLACE = 40;

    private static final Pattern NUMBER_OF_A_DOCUMENT =
            Pattern.compile("(GB|GB/T|ISO|EN|FZ/T|SN/T|16 CFR|\\(EU\\)) ?[\\d.:/-]+|第[一二三四五六七八九十\\d.]+[条章]");

    private static final Pattern FIGURE = Pattern.compile("\\d");

    /** Asked before the rule; it ends with its course's next version. */
    private static final Set<String> ASKS_FOR_A_NUMBER = Set.of("C12-007");

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void noTwoItemsAskTheSame(String code) {
        var asked = new TreeMap<String, Set<String>>();
        for (PackItem item : Shipped.pack(code).items()) {
            var of = item.more().caseText();
            for (String stem : List.of(item.stem().zh(), item.stem().en())) {
                asked.computeIfAbsent((of == null ? "" : of.id()) + plain(stem), said -> new TreeSet<>())
                        .add(item.code());
            }
        }

        assertThat(asked.values()).allSatisfy(codes -> assertThat(codes).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void noPlaceHoldsTheRightOptionTooOften(String code) {
        Map<Integer, Long> places = singles(code).values().stream()
                .collect(Collectors.groupingBy(ShippedBanksTest::place, Collectors.counting()));
        long all = places.values().stream().mapToLong(Long::longValue).sum();

        assertThat(places)
                .allSatisfy((place, held) -> assertThat(held * 100)
                        .as("place %d holds %d of %d", place, held, all)
                        .isLessThanOrEqualTo(AT_ONE_PLACE * all));
    }

    /** Unless the stem has figures, to which a rule is applied, or the item belongs to a case. */
    @ParameterizedTest
    @MethodSource("org.nishang.course.Shipped#codes")
    void noItemAsksForTheNumberOfADocumentAlone(String code) {
        assertThat(singles(code).entrySet())
                .filteredOn(item -> item.getKey().more().caseText() == null)
                .filteredOn(item -> !ASKS_FOR_A_NUMBER.contains(item.getKey().code()))
                .filteredOn(item -> !FIGURE.matcher(item.getKey().stem().zh()).find())
                .noneSatisfy(item -> assertThat(item.getValue().options())
                        .extracting(ItemBody.Option::text)
                        .extracting(Text::zh)
                        .allMatch(option -> NUMBER_OF_A_DOCUMENT.matcher(option).matches()));
    }

    private static Map<PackItem, ItemBody.Choice> singles(String code) {
        return Shipped.pack(code).items().stream()
                .filter(item -> item.body() instanceof ItemBody.Choice choice
                        && !choice.several()
                        && !item.more().practiceOnly())
                .collect(Collectors.toMap(item -> item, item -> (ItemBody.Choice) item.body()));
    }

    private static int place(ItemBody.Choice choice) {
        return IntStream.range(0, choice.options().size())
                .filter(at -> choice.options().get(at).correct())
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{IsPunctuation}]+", "");
    }
}
