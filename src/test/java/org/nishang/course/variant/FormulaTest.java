package org.nishang.course.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.Text;

/** What formulas reckon, and what they cannot be made to do. */
class FormulaTest {

    private static final Map<String, Figure> ROW = Map.of(
            "n", Figure.of(new BigDecimal("80")),
            "found", Figure.of(new BigDecimal("3")),
            "garment", Figure.of(new Text("衬衫", "shirt")));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3; 7",
                "(1 + 2) * -3; -9",
                "0.1 + 0.2; 0.3",
                "round(found / n * 100, 1); 3.8",
                "round(2.5, 0); 3",
                "round(-2.5, 0); -3",
                "floor(1 / 3 * 3); 1",
                "ceil(found * 1.1 / 3.3); 1",
                "min(n, found) + max(n, found) + abs(0 - found); 86",
                "if(found <= 3 && n != 81, found, 1 / 0); 3"
            })
    void reckonsInDecimals(String formula, BigDecimal value) {
        assertThat(new Formula(formula).reckoning().number(1, ROW)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2 ^ 100000000",
                "9!",
                "fact(99999)",
                "random()",
                "1e999999999",
                "0xff",
                "\"a\" + \"b\"",
                "'a'",
                "n[0]",
                "n.class",
                "n.getclass()",
                "str_format(n)",
                "dt_now()",
                "1 +",
                "round(n)",
                "(1",
                "2n",
                "n; n",
                "N"
            })
    void refusesWhatIsNoFormula(String formula) {
        assertThatThrownBy(() -> new Formula(formula).reckoning())
                .isInstanceOfSatisfying(
                        VariantRefused.class,
                        refused -> assertThat(refused.fault())
                                .isEqualTo(new VariantFault(VariantFault.Kind.FORMULA, 0, formula)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "n / (found - 3); FAILS",
                "found > 2; FAILS",
                "pi; UNKNOWN_NAME",
                "garment + 1; UNKNOWN_NAME",
                "99999999 * 99999999; TOO_LARGE"
            })
    void saysInWhichRowItFails(String formula, VariantFault.Kind kind) {
        assertThatThrownBy(() -> new Formula(formula).reckoning().number(7, ROW))
                .isInstanceOfSatisfying(
                        VariantRefused.class,
                        refused -> assertThat(refused.fault().kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "!", "n*"})
    void isBoundedInLength(String piece) {
        assertThatThrownBy(() -> new Formula(piece.repeat(201)).reckoning()).isInstanceOf(VariantRefused.class);
    }

    @org.junit.jupiter.api.Test
    void multipliesNumbersOfAnySizeInBoundedTime() {
        String long199 = "9".repeat(190);

        assertThatThrownBy(() -> new Formula(long199).reckoning().number(1, ROW))
                .isInstanceOf(VariantRefused.class);
        assertThatThrownBy(() -> new Formula("n*".repeat(99) + "n").reckoning().number(1, ROW))
                .isInstanceOf(VariantRefused.class);
    }
}
