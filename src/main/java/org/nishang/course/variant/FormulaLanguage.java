package org.nishang.course.variant;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What formulas may use of the library: four rules of arithmetic, comparisons, and six functions. Without powers,
 * factorials and chance, so that the time that a formula takes follows from its length.
 *
 * @see <a href="https://ezylang.github.io/EvalEx/">EvalEx</a>
 */
final class FormulaLanguage {

    /** To which everything is rounded before it is cut: a third times three is one whole. */
    static final int DECIMALS = 20;

    private static final int MOST_DIGITS = 6;

    static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .mathContext(new MathContext(40, RoundingMode.HALF_UP))
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(false)
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                    Map.entry("+", new InfixPlusOperator()),
                    Map.entry("-", new InfixMinusOperator()),
                    Map.entry("*", new InfixMultiplicationOperator()),
                    Map.entry("/", new InfixDivisionOperator()),
                    Map.entry("-", new PrefixMinusOperator()),
                    Map.entry("==", new InfixEqualsOperator()),
                    Map.entry("!=", new InfixNotEqualsOperator()),
                    Map.entry("<", new InfixLessOperator()),
                    Map.entry("<=", new InfixLessEqualsOperator()),
                    Map.entry(">", new InfixGreaterOperator()),
                    Map.entry(">=", new InfixGreaterEqualsOperator()),
                    Map.entry("&&", new InfixAndOperator()),
                    Map.entry("||", new InfixOrOperator()),
                    Map.entry("!", new PrefixNotOperator())))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry("round", new Round()),
                    Map.entry("floor", new Whole(RoundingMode.FLOOR)),
                    Map.entry("ceil", new Whole(RoundingMode.CEILING)),
                    Map.entry("min", new MinFunction()),
                    Map.entry("max", new MaxFunction()),
                    Map.entry("abs", new AbsFunction()),
                    Map.entry("if", new IfFunction())))
            .build();

    private FormulaLanguage() {}

    private static BigDecimal cut(BigDecimal number, int digits, RoundingMode mode) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP).setScale(digits, mode);
    }

    /** {@code round(x, 1)}: half away from zero, as people round. */
    @FunctionParameter(name = "value")
    @FunctionParameter(name = "digits")
    private static final class Round extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
            int digits = values[1].getNumberValue().intValue();
            return expression.convertValue(
                    cut(values[0].getNumberValue(), Math.clamp(digits, 0, MOST_DIGITS), RoundingMode.HALF_UP));
        }
    }

    /** The whole number below or above. */
    @FunctionParameter(name = "value")
    private static final class Whole extends AbstractFunction {

        private final RoundingMode mode;

        Whole(RoundingMode mode) {
            this.mode = mode;
        }

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
            return expression.convertValue(cut(values[0].getNumberValue(), 0, mode));
        }
    }
}
