package org.nishang.course.variant;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ParseException;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/**
 * A formula over the figures of a row, such as {@code round(found / n * 100, 1)} or {@code found <= ac}. It reckons in
 * decimals, knows the names of its row and the functions of {@link FormulaLanguage}, and nothing else: no text, no
 * object, no repetition. What it may be written with, how long it is and how large its values get is bounded.
 */
public record Formula(@JsonValue String source) {

    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9_ .,+*/()<>=!&|-]{1,200}");

    /** {@code 2x}, {@code 1e9}, {@code 0xff}. */
    private static final Pattern NUMBER_WITH_LETTERS = Pattern.compile("(?<![a-z0-9_])[0-9.]+[a-z_]");

    /** Digits before the point, of everything that is reckoned. */
    private static final int LARGEST = 15;

    @JsonCreator
    public Formula {}

    /** @throws VariantRefused {@link VariantFault.Kind#FORMULA} if it is none */
    Reckoning reckoning() {
        if (!WRITTEN.matcher(source).matches()
                || NUMBER_WITH_LETTERS.matcher(source).find()) {
            throw refused(VariantFault.Kind.FORMULA, 0);
        }
        return new Reckoning(this);
    }

    private VariantRefused refused(VariantFault.Kind kind, int row) {
        return new VariantRefused(new VariantFault(kind, row, source));
    }

    /** A formula that was read once and is reckoned for many rows, one after the other. */
    @NullUnmarked
    static final class Reckoning {

        private final Formula formula;
        private final Expression expression;
        private final Set<String> names;

        private Reckoning(Formula formula) {
            this.formula = formula;
            this.expression = new Expression(formula.source(), FormulaLanguage.CONFIGURATION);
            try {
                expression.validate();
                var used = new TreeSet<String>();
                expression.getUsedVariables().forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
                this.names = used;
            } catch (ParseException wrong) {
                throw formula.refused(VariantFault.Kind.FORMULA, 0);
            }
        }

        /** Whether it says yes or no for these figures, and no number. */
        boolean decides(int row, Map<String, Figure> figures) {
            return value(row, figures).isBooleanValue();
        }

        /**
         * @param row from 1, for whoever reads that it fails
         * @return at most 20 decimals
         * @throws VariantRefused if it fails for these figures, is no number, or a very large one
         */
        BigDecimal number(int row, Map<String, Figure> figures) {
            var value = value(row, figures);
            if (!value.isNumberValue()) {
                throw formula.refused(VariantFault.Kind.FAILS, row);
            }
            var number = value.getNumberValue();
            if (number.signum() != 0 && number.precision() - number.scale() > LARGEST) {
                throw formula.refused(VariantFault.Kind.TOO_LARGE, row);
            }
            return number.scale() > FormulaLanguage.DECIMALS
                    ? number.setScale(FormulaLanguage.DECIMALS, RoundingMode.HALF_UP)
                    : number;
        }

        /** @throws VariantRefused if it fails for these figures, or says neither yes nor no */
        boolean holds(int row, Map<String, Figure> figures) {
            var value = value(row, figures);
            if (!value.isBooleanValue()) {
                throw formula.refused(VariantFault.Kind.FAILS, row);
            }
            return value.getBooleanValue();
        }

        private EvaluationValue value(int row, Map<String, Figure> figures) {
            for (String name : names) {
                var figure = figures.get(name);
                if (figure == null || !figure.isNumber()) {
                    throw new VariantRefused(new VariantFault(VariantFault.Kind.UNKNOWN_NAME, 0, name));
                }
                expression.with(name, figure.asNumber());
            }
            try {
                return expression.evaluate();
            } catch (EvaluationException | ParseException | ArithmeticException fails) {
                throw formula.refused(VariantFault.Kind.FAILS, row);
            }
        }
    }
}
