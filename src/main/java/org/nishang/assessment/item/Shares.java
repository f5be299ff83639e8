package org.nishang.assessment.item;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits whole hundredths so that the parts sum to the whole exactly. */
public final class Shares {

    private Shares() {}

    /**
     * Largest remainders: every part gets what divides, and what is left goes, a hundredth each, to those that lost
     * most by it; of equals to the earlier ones.
     *
     * @param weights at least one above 0
     */
    public static int[] split(int whole, int... weights) {
        long sum = Arrays.stream(weights).asLongStream().sum();
        int[] parts = new int[weights.length];
        long[] lost = new long[weights.length];
        int left = whole;
        for (int i = 0; i < weights.length; i++) {
            long exact = (long) whole * weights[i];
            parts[i] = (int) (exact / sum);
            lost[i] = exact % sum;
            left -= parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -lost[i]))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }

    /** What the first parts of so many equal ones sum to. */
    public static int ofFirst(int whole, int parts, int first) {
        return whole / parts * first + Math.min(whole % parts, first);
    }
}
