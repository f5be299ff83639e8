package org.nishang.assessment.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.AttemptId;

class WrongAnswersTest {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final List<UUID> items =
            IntStream.range(0, 12).mapToObj(i -> new UUID(0, i)).toList();

    @Test
    void theTailIsWhatTryingEveryOutcomeGives() {
        var random = new Random(3);
        for (int round = 0; round < 50; round++) {
            int n = random.nextInt(11);
            var chances = random.doubles(n).boxed().toList();
            for (int least = 0; least <= n + 1; least++) {
                double sum = 0;
                for (int outcome = 0; outcome < 1 << n; outcome++) {
                    if (Integer.bitCount(outcome) < least) {
                        continue;
                    }
                    double product = 1;
                    for (int i = 0; i < n; i++) {
                        product *= (outcome >> i & 1) == 1 ? chances.get(i) : 1 - chances.get(i);
                    }
                    sum += product;
                }
                assertThat(WrongAnswers.tail(chances, least)).isCloseTo(sum, within(1e-12));
            }
        }
    }

    @Test
    void twoWhoWroteTheSameMistakesAreFoundAndOthersNot() {
        var all = crowd(new Random(11), 60);
        var copied = all.getFirst();
        var copy = new WrongAnswers.Sat(AttemptId.next(), copied.from(), copied.to(), copied.wrong());
        all.add(copy);

        var found = WrongAnswers.among(all);

        assertThat(found.compared()).isEqualTo(61 * 60 / 2);
        assertThat(found.pairs()).isNotEmpty().hasSizeLessThan(8);
        var first = found.pairs().getFirst();
        assertThat(List.of(first.one(), first.other())).containsExactlyInAnyOrder(copied.attempt(), copy.attempt());
        assertThat(first.alike())
                .isEqualTo(first.bothWrong())
                .isEqualTo(copied.wrong().size());
        assertThat(first.expected()).isLessThan(first.alike());
        assertThat(found.pairs()).isSortedAccordingTo(java.util.Comparator.comparingDouble(WrongAnswers.Pair::chance));
    }

    @Test
    void whoNeverSatAtTheSameTimeIsNotCompared() {
        var one = new WrongAnswers.Sat(AttemptId.next(), NOON, NOON.plusSeconds(60), mistakes("a"));
        var later = new WrongAnswers.Sat(AttemptId.next(), NOON.plusSeconds(60), NOON.plusSeconds(120), mistakes("a"));

        assertThat(WrongAnswers.among(List.of(one, later)).compared()).isZero();
        assertThat(one.overlaps(one)).isTrue();
    }

    @Test
    void aMistakeThatEverybodyMakesSaysNothing() {
        var all = new ArrayList<WrongAnswers.Sat>();
        for (int i = 0; i < 20; i++) {
            all.add(new WrongAnswers.Sat(AttemptId.next(), NOON, NOON.plusSeconds(9), mistakes("a")));
        }

        var found = WrongAnswers.among(all);

        assertThat(found.compared()).isEqualTo(190);
        assertThat(found.pairs()).isEmpty();
        assertThat(WrongAnswers.likeness(all).values()).containsOnly(1.0);
    }

    private Map<UUID, String> mistakes(String answer) {
        Map<UUID, String> wrong = new HashMap<>();
        items.forEach(item -> wrong.put(item, answer));
        return wrong;
    }

    /** Everybody gets about half wrong, each mistake one of six. */
    private List<WrongAnswers.Sat> crowd(Random random, int size) {
        var all = new ArrayList<WrongAnswers.Sat>();
        for (int i = 0; i < size; i++) {
            Map<UUID, String> wrong = new HashMap<>();
            for (UUID item : items) {
                if (i == 0 || random.nextBoolean()) {
                    wrong.put(item, "#" + random.nextInt(6));
                }
            }
            all.add(new WrongAnswers.Sat(AttemptId.next(), NOON, NOON.plus(Duration.ofMinutes(30)), wrong));
        }
        return all;
    }
}
