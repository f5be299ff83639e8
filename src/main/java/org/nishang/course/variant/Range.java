package org.nishang.course.variant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values of one name, evenly apart.
 *
 * @param to the last one, where the steps reach it
 * @param step above 0
 */
public record Range(String name, BigDecimal from, BigDecimal to, BigDecimal step) {

    public Range {
        if (step.signum() <= 0 || to.compareTo(from) < 0) {
            throw new IllegalArgumentException("a range goes up: " + name);
        }
    }

    /** How many values; a count too large for a list stays a number. */
    BigDecimal size() {
        return to.subtract(from).divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    }

    List<BigDecimal> values() {
        return IntStream.range(0, size().intValueExact())
                .mapToObj(i -> from.add(step.multiply(BigDecimal.valueOf(i))))
                .toList();
    }
}
