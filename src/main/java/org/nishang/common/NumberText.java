package org.nishang.common;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers for counting and measuring as people write them: {@code 1,200}, {@code １２}, {@code 3.50}. */
public final class NumberText {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int LONGEST = 24;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?");

    private NumberText() {}

    /** @return empty if it is no number between minus and plus 10⁹ */
    public static Optional<BigDecimal> decimal(String typed) {
        String text = Normalizer.normalize(PlainText.settled(typed), Normalizer.Form.NFKC);
        return text.length() <= LONGEST && DECIMAL.matcher(text).matches()
                ? within(new BigDecimal(text.replace(",", "")))
                : Optional.empty();
    }

    /** @return empty if it is no whole number between minus and plus 10⁹ */
    public static Optional<Integer> whole(String typed) {
        return decimal(typed).flatMap(NumberText::whole);
    }

    /** A number as programs write it, with an exponent where it is long. */
    public static Optional<BigDecimal> stored(String text) {
        try {
            return Optional.of(new BigDecimal(text))
                    .filter(number -> number.precision() <= 40 && Math.abs(number.scale()) <= 400);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** @return without needless zeros; empty beyond 10⁹ */
    public static Optional<BigDecimal> within(BigDecimal number) {
        return number.abs().compareTo(MOST) < 0
                ? Optional.of(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros())
                : Optional.empty();
    }

    /** @return empty if there is something behind the point, or beyond 10⁹ */
    public static Optional<Integer> whole(BigDecimal number) {
        return within(number).filter(some -> some.scale() <= 0).map(BigDecimal::intValueExact);
    }
}
