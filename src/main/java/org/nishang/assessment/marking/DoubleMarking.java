package org.nishang.assessment.marking;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.nishang.assessment.item.Shares;
import org.nishang.course.ItemBody;

/**
 * How two people's marks become one: their mean where they are near each other, else what a third says. Pure; points in
 * hundredths.
 */
final class DoubleMarking {

    /** How far two marks may be apart, in percent of what the question is worth. */
    static final int TOLERANCE = 20;

    private DoubleMarking() {}

    /**
     * What marks by criterion are worth: the question's points are split over the criteria by their weight, and those
     * of a criterion over its steps, so that full marks are exactly all points.
     *
     * @param given for each criterion, 0 to its points
     */
    static int points(int worth, List<ItemBody.Criterion> criteria, List<Integer> given) {
        int[] weights = criteria.stream().mapToInt(ItemBody.Criterion::points).toArray();
        int[] shares = Shares.split(worth, weights);
        return IntStream.range(0, weights.length)
                .map(i -> Shares.ofFirst(shares[i], weights[i], given.get(i)))
                .sum();
    }

    /** Whether the marks so far say what the answer is worth; a mean of halves is rounded up. */
    static OptionalInt settled(int worth, List<Integer> marks) {
        if (marks.size() > 2) {
            return OptionalInt.of(marks.get(2));
        }
        return marks.size() == 2 && isNear(worth, marks)
                ? OptionalInt.of((marks.get(0) + marks.get(1) + 1) / 2)
                : OptionalInt.empty();
    }

    private static boolean isNear(int worth, List<Integer> marks) {
        return Math.abs(marks.get(0) - marks.get(1)) * 100 <= worth * TOLERANCE;
    }
}
