package org.nishang.assessment.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.AttemptId;

class AnswerTimesTest {

    private final List<UUID> items =
            IntStream.range(0, 8).mapToObj(i -> new UUID(0, i)).toList();
    private final Random random = new Random(5);

    @Test
    void whoAnswersRightlyInNoTimeIsFound() {
        var all = crowd(80);
        var quick = timed(1);
        all.add(quick);

        var found = AnswerTimes.among(all);

        assertThat(found.getFirst().attempt()).isEqualTo(quick.attempt());
        assertThat(found.getFirst().quick()).isEqualTo(8);
        assertThat(found.getFirst().of()).isEqualTo(8);
        assertThat(found).hasSizeLessThan(4);
    }

    @Test
    void quickWrongAnswersAreNoSign() {
        var all = crowd(80);
        var guessing = timed(1);
        all.add(new AnswerTimes.Timed(guessing.attempt(), guessing.seconds(), List.of()));

        assertThat(AnswerTimes.among(all))
                .extracting(AnswerTimes.Quick::attempt)
                .doesNotContain(guessing.attempt());
    }

    @Test
    void nothingIsUsualBeforeTwentyTookTheirTime() {
        assertThat(AnswerTimes.usual(crowd(19))).isEmpty();
        assertThat(AnswerTimes.usual(crowd(20))).hasSize(8);
    }

    @Test
    void theUsualTimeIsTheMedian() {
        var all = new ArrayList<AnswerTimes.Timed>();
        for (int i = 1; i <= 21; i++) {
            all.add(new AnswerTimes.Timed(AttemptId.next(), Map.of(items.getFirst(), i), List.of()));
        }

        var usual = AnswerTimes.usual(all).get(items.getFirst());

        assertThat(usual.seconds()).isEqualTo(11);
        assertThat(usual.score(11)).isZero();
        // By hand: the middle of |ln i − ln 11| over 1 … 21 is ln(17/11), |ln 7 − ln 11| comes
        // next.
        var distances = IntStream.rangeClosed(1, 21)
                .mapToDouble(i -> Math.abs(Math.log(i) - Math.log(11)))
                .sorted()
                .toArray();
        assertThat(usual.spread()).isCloseTo(distances[10], within(1e-12));
        assertThat(usual.score(1)).isCloseTo(0.6745 * -Math.log(11) / distances[10], within(1e-12));
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(AnswerTimes.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
        assertThat(AnswerTimes.median(List.of(9.0))).isEqualTo(9.0);
    }

    @Test
    void whereAllTookTheSameTimeNobodyIsOdd() {
        assertThat(new AnswerTimes.Usual(Math.log(30), 0).score(1)).isZero();
    }

    private List<AnswerTimes.Timed> crowd(int size) {
        var all = new ArrayList<AnswerTimes.Timed>();
        for (int i = 0; i < size; i++) {
            all.add(timed(0));
        }
        return all;
    }

    /** @param each seconds for each item; 0 = about half a minute */
    private AnswerTimes.Timed timed(int each) {
        Map<UUID, Integer> seconds = new HashMap<>();
        for (UUID item : items) {
            seconds.put(item, each > 0 ? each : Math.max(2, (int) Math.exp(3.4 + 0.4 * random.nextGaussian())));
        }
        return new AnswerTimes.Timed(AttemptId.next(), seconds, items);
    }
}
