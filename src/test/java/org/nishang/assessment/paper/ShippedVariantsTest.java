package org.nishang.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.common.Text;
import org.nishang.course.PackItem;
import org.nishang.course.Shipped;
import org.nishang.course.variant.Figure;

/**
 * Items with parameters against what is right by the rule that they ask for, reckoned here apart from their formulas.
 */
class ShippedVariantsTest {

    private static final int DRAWS = 1000;

    /** The right answer, of what was drawn: a number, whether a statement is true, or the words of an option. */
    private static final Map<String, Function<Row, String>> ORACLES = Map.of(
            "C02-V01", row -> row.words("end").equals("最高") ? half(row.tenths("price")) : tenths(row.whole("price")),
            "C03-V01", row -> half(row.tenths("goods")) + " 万元以上" + 3 * row.whole("goods") + " 万元以下",
            "C04-V01", row -> tenths(Math.round((row.whole("found") - 75) * 1000 / 75.0)),
            "C05-V01", row -> (row.whole("label") - 5) + "%到" + (row.whole("label") + 5) + "%",
            "C06-V01", row -> BigDecimal.valueOf(row.whole("mg"), 4).toPlainString(),
            "C07-V01", ShippedVariantsTest::meanOfFive,
            "C08-V01", row -> String.valueOf(row.whole("weight") >= 88),
            "C10-V01", ShippedVariantsTest::stillAllowed);

    static Stream<PackItem> parametric() {
        return Shipped.parametric();
    }

    @Test
    void everyItemWithParametersHasAnOracle() {
        assertThat(parametric().map(PackItem::code)).containsExactlyInAnyOrderElementsOf(ORACLES.keySet());
    }

    @ParameterizedTest
    @MethodSource("parametric")
    void theKeyIsRightForAThousandDraws(PackItem item) {
        var version = version(item);
        var oracle = ORACLES.get(item.code());
        for (int seed = 0; seed < DRAWS; seed++) {
            var random = new Random(seed);
            var variant = VariantDrawing.draw(version, Exposure.NONE, random);
            var order = version.answering().order(random);
            var question = new Question(1, Paper.Place.of(version, variant, order, 100), version);
            String right = oracle.apply(new Row(variant.figures()));

            var answer = answer(question, right);

            assertThat(question.mark(answer))
                    .as("%s is %s", variant.figures(), right)
                    .isEqualTo(100);
            assertThat(number(question.solution())).as("%s", variant.figures()).isEqualTo(number(answer));
        }
    }

    /** What somebody who knows the right answer gives. */
    private static List<String> answer(Question question, String right) {
        return switch (question.item().kind()) {
            case TRUE_FALSE -> List.of(right.equals("true") ? "a" : "b");
            case SINGLE ->
                question.options().stream()
                        .filter(option -> option.text().zh().equals(right))
                        .map(Question.ShownOption::key)
                        .toList();
            default -> List.of(right);
        };
    }

    private static String number(List<String> answer) {
        String given = answer.getFirst();
        return given.matches("-?[0-9.]+")
                ? new BigDecimal(given).stripTrailingZeros().toPlainString()
                : given;
    }

    /** One decimal, half up; char lengths are whole tenths. */
    private static String meanOfFive(Row row) {
        long sum = Stream.of("a", "b", "c", "d", "e").mapToLong(row::tenths).sum();
        return tenths((2 * sum + 5) / 10);
    }

    /** General level II and normal single sampling, as the tables of GB/T 2828.1 print them. */
    private static String stillAllowed(Row row) {
        long lot = row.whole("lot");
        int letter = Stream.of(150, 280, 500, 1200, 3200, 10_000)
                .mapToInt(Integer::intValue)
                .filter(last -> last < lot)
                .map(_ -> 1)
                .sum();
        int[] accepted = row.tenths("aql") == 25 ? new int[] {1, 2, 3, 5, 7, 10} : new int[] {2, 3, 5, 7, 10, 14};
        return String.valueOf(accepted[letter] - row.whole("found"));
    }

    private static String half(long tenths) {
        return BigDecimal.valueOf(tenths * 5, 2).stripTrailingZeros().toPlainString();
    }

    private static String tenths(long tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private record Row(Map<String, Figure> figures) {

        long whole(String name) {
            return number(name).longValueExact();
        }

        long tenths(String name) {
            return number(name).movePointRight(1).longValueExact();
        }

        private BigDecimal number(String name) {
            return figures.get(name).number();
        }

        String words(String name) {
            return figures.get(name).words().zh();
        }
    }

    private static ItemVersion version(PackItem item) {
        return new ItemVersion(
                new UUID(0, 1),
                item.code(),
                item.topic(),
                ItemKind.of(item.kind()),
                item.difficulty(),
                item.fact(),
                item.validFrom(),
                item.validTo(),
                false,
                ItemContent.of(item),
                "-",
                new Text("-", "-"));
    }
}
