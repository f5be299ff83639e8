package org.nishang.common;

/**
 * Points in hundredths, never a floating-point number: 70 points are 7000.
 *
 * @param hundredths 0 or more
 */
public record Points(int hundredths) implements Comparable<Points> {

    public Points {
        if (hundredths < 0) {
            throw new IllegalArgumentException("points: " + hundredths);
        }
    }

    public static Points of(int whole) {
        return new Points(Math.multiplyExact(whole, 100));
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    /** Without needless zeros: {@code 70}, {@code 72.5}, {@code 66.67}. */
    @Override
    public String toString() {
        return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
