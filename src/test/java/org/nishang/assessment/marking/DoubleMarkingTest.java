package org.nishang.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.Marks;
import org.nishang.assessment.item.Settled;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/** How marks by criteria become points, and marks of two people one mark. */
class DoubleMarkingTest {

    @Test
    void givesPointsByTheWeightOfTheCriteriaToTheHundredth() {
        var criteria = criteria(2, 2, 1);

        assertThat(DoubleMarking.points(500, criteria, List.of(2, 2, 1))).isEqualTo(500);
        assertThat(DoubleMarking.points(500, criteria, List.of(1, 2, 0))).isEqualTo(300);
        assertThat(DoubleMarking.points(500, criteria, List.of(0, 0, 0))).isZero();
        assertThat(DoubleMarking.points(333, criteria, List.of(2, 2, 1))).isEqualTo(333);
    }

    @Test
    void neverGivesMoreThanThePointsAndMoreForMore() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            int worth = random.nextInt(10_001);
            int[] most = random.ints(1 + random.nextInt(5), 1, 9).toArray();
            var criteria = criteria(most);
            var given = java.util.Arrays.stream(most)
                    .map(m -> random.nextInt(m + 1))
                    .boxed()
                    .toList();

            int points = DoubleMarking.points(worth, criteria, given);

            assertThat(points).isBetween(0, worth);
            if (given.getFirst() < most[0]) {
                var more = new java.util.ArrayList<>(given);
                more.set(0, given.getFirst() + 1);
                assertThat(DoubleMarking.points(worth, criteria, more)).isGreaterThanOrEqualTo(points);
            }
        }
    }

    @Test
    void takesTheMeanOfTwoThatAreNearAndAsksAThirdElse() {
        assertThat(DoubleMarking.settled(500, List.of())).isEmpty();
        assertThat(DoubleMarking.settled(500, List.of(500))).isEmpty();
        assertThat(DoubleMarking.settled(500, List.of(300, 400))).isEqualTo(OptionalInt.of(350));
        assertThat(DoubleMarking.settled(500, List.of(400, 300))).isEqualTo(OptionalInt.of(350));
        assertThat(DoubleMarking.settled(500, List.of(300, 401))).isEmpty();
        assertThat(DoubleMarking.settled(500, List.of(300, 301)))
                .as("rounded up")
                .isEqualTo(OptionalInt.of(301));
        assertThat(DoubleMarking.settled(500, List.of(0, 500, 100))).isEqualTo(OptionalInt.of(100));
    }

    @Test
    void aPaperNeverGoesBelowNothingAndPeoplesPointsCount() {
        assertThat(Marks.sum(List.of(), new Answers(Map.of()), Map.of())).isEqualTo(new Points(0));
        var both = new Settled(3, "清楚").and(new Settled(3, "简略"));
        assertThat(both.comment()).isEqualTo("清楚 / 简略");
        assertThat(new Settled(3, "").and(both).comment()).isEqualTo("清楚 / 简略");
        assertThat(both.and(new Settled(3, "")).comment()).isEqualTo("清楚 / 简略");
        assertThat(both.and(both).comment()).isEqualTo("清楚 / 简略");
    }

    private static List<ItemBody.Criterion> criteria(int... points) {
        return java.util.Arrays.stream(points)
                .mapToObj(most -> new ItemBody.Criterion(new Text("标准" + most, ""), most))
                .toList();
    }
}
