package org.nishang.assessment.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.assessment.item.AnsweringTest.unit;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/** A number as people write it. */
class NumericAnsweringTest {

    private static final List<ItemBody.Unit> MM = List.of(unit("mm", "1"));
    private static final List<ItemBody.Unit> LENGTHS = List.of(unit("mm", "1"), unit("cm", "10"), unit("m", "1000"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.5", "12,5", "１２．５", "１２，５", "12。5", " 12.50 ", "+12.5", "012.5", "1 2.5", "12.5mm", "12.5 MM",
                "１２．５ｍｍ"
            })
    void readsAllTheseAsTwelveAndAHalf(String written) {
        assertThat(judge("12.5", "0", MM, written)).isEqualTo(Verdict.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "1e1",
                "1e999",
                "1e999999999",
                "12.5.",
                "12.5.0",
                "12,5,0",
                "--12.5",
                "12.5cm",
                "0x0C",
                "十二点五",
                "12½",
                "mm",
                "-",
                ".",
                ",",
                "12.51",
                "12.49",
                "-12.5",
                "125"
            })
    void readsNoneOfTheseAsTwelveAndAHalf(String written) {
        assertThat(judge("12.5", "0", MM, written)).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "1200, '1,200'", "1.2, '1,200'", "1200, '1200'", "1200, '1 200'", "1234567.8, '1,234,567.8'",
        "1234567.8, '1.234.567,8'", "0.5, '.5'", "5, '5.'", "-3, '−3'", "-3, '-3,0'"
    })
    void readsThousandsAndDecimalsEitherWay(String value, String written) {
        assertThat(judge(value, "0", List.of(), written)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void reckonsInDecimalsAndNotInBinary() {
        assertThat(judge(
                        "0.3",
                        "0",
                        List.of(),
                        new BigDecimal("0.1").add(new BigDecimal("0.2")).toString()))
                .isEqualTo(Verdict.RIGHT);
        assertThat(judge("0.3", "0", List.of(), "0.30000000000000004")).isEqualTo(Verdict.WRONG);
        assertThat(judge("0.3", "0.1", List.of(), "0.4")).isEqualTo(Verdict.RIGHT);
        assertThat(judge("0.3", "0.1", List.of(), "0.2")).isEqualTo(Verdict.RIGHT);
        assertThat(judge("0.3", "0.1", List.of(), "0.4000000001")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void takesWhatIsWithinSoManyPercent() {
        var two = new NumericAnswering(body("-50", "2", true, List.of()));

        assertThat(two.judge(List.of("-51"), List.of())).isEqualTo(Verdict.RIGHT);
        assertThat(two.judge(List.of("-49"), List.of())).isEqualTo(Verdict.RIGHT);
        assertThat(two.judge(List.of("-51.01"), List.of())).isEqualTo(Verdict.WRONG);
        assertThat(two.allThatIsRight().getFirst().zh()).isEqualTo("-50 ± 2 %");
    }

    @Test
    void takesTheNumberInAnyOfTheUnits() {
        var order = List.of(0, 1, 2);
        var length = new NumericAnswering(body("140", "0", false, LENGTHS));

        assertThat(length.judge(List.of("140", "a"), order)).isEqualTo(Verdict.RIGHT);
        assertThat(length.judge(List.of("14", "b"), order)).isEqualTo(Verdict.RIGHT);
        assertThat(length.judge(List.of("0,14", "c"), order)).isEqualTo(Verdict.RIGHT);
        assertThat(length.judge(List.of("140", "b"), order)).isEqualTo(Verdict.WRONG);
        assertThat(length.judge(List.of("14 cm"), order)).as("written").isEqualTo(Verdict.RIGHT);
        assertThat(length.judge(List.of("0.14m"), order)).isEqualTo(Verdict.RIGHT);
        assertThat(length.judge(List.of("14cm", "b"), order)).isEqualTo(Verdict.RIGHT);
        assertThat(length.judge(List.of("14cm", "a"), order))
                .as("contradicts itself")
                .isEqualTo(Verdict.WRONG);
        assertThat(length.judge(List.of("140"), order)).as("no unit").isEqualTo(Verdict.WRONG);
        assertThat(length.judge(List.of("140", "d"), order)).isEqualTo(Verdict.WRONG);
        assertThat(length.judge(List.of("140", ""), order)).isEqualTo(Verdict.WRONG);
        assertThat(length.judge(List.of("140", "a", "a"), order)).isEqualTo(Verdict.WRONG);
        assertThat(length.judge(List.of("", "a"), order)).isEqualTo(Verdict.NOTHING);
        assertThat(length.solution(order)).containsExactly("140", "a");
        assertThat(length.unit()).isEmpty();
        assertThat(length.inWords(List.of("14", "b"), order)).containsExactly(new Text("14 cm", "14 cm"));
        assertThat(length.inWords(List.of("14", "z"), order)).containsExactly(new Text("14", "14"));
        assertThat(length.inWords(List.of("14"), order)).containsExactly(new Text("14", "14"));
    }

    @Test
    void showsTheOneUnitBesideTheField() {
        var length = new NumericAnswering(body("140", "5", false, MM));

        assertThat(length.choices()).isEmpty();
        assertThat(length.unit()).contains(new Text("mm", "mm"));
        assertThat(length.allThatIsRight().getFirst().en()).isEqualTo("140 mm ± 5");
        assertThat(length.inWords(List.of(" 140 "), List.of())).containsExactly(new Text("140 mm", "140 mm"));
        assertThat(length.judge(List.of("140", "a"), List.of())).isEqualTo(Verdict.WRONG);
        assertThat(new NumericAnswering(body("7", "0", false, List.of()))
                        .allThatIsRight()
                        .getFirst()
                        .zh())
                .isEqualTo("7");
    }

    private static Verdict judge(String value, String tolerance, List<ItemBody.Unit> units, String written) {
        return new NumericAnswering(body(value, tolerance, false, units)).judge(List.of(written), List.of());
    }

    private static ItemBody.Numeric body(String value, String tolerance, boolean percent, List<ItemBody.Unit> units) {
        return new ItemBody.Numeric(new BigDecimal(value), new BigDecimal(tolerance), percent, units);
    }
}
