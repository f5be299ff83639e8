package org.nishang.assessment.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nishang.common.Points;

/** What an exam sheet can have sent, and what it cannot; points to the hundredth. */
class AnswersTest {

    @Test
    void areReadByPosition() {
        var answers = new Answers(Map.of(3, List.of("b"), 7, List.of("a", "c")));

        assertThat(answers.at(7)).containsExactly("a", "c");
        assertThat(answers.at(4)).isEmpty();
        assertThat(answers.lastPosition()).isEqualTo(7);
        assertThat(new Answers(Map.of()).lastPosition()).isZero();
        assertThat(answers.byPosition()).containsOnlyKeys(3, 7);
    }

    @Test
    void areSoundUpToTheirLimits() {
        var most = new TreeMap<Integer, List<String>>();
        IntStream.rangeClosed(1, 200).forEach(position -> most.put(position, List.of("a")));

        assertThat(new Answers(most).lastPosition()).isEqualTo(200);
        assertThat(new Answers(Map.of(1, List.of("x".repeat(2_000)))).at(1)).hasSize(1);
        assertThat(new Answers(Map.of(1, List.of("x".repeat(200), "a"))).at(1)).hasSize(2);
        assertThat(new Answers(Map.of(1, Collections.nCopies(26, "a"))).at(1)).hasSize(26);

        most.put(201, List.of("a"));
        assertRefused(most);
        assertRefused(Map.of(0, List.of("a")));
        assertRefused(Map.of(-1, List.of("a")));
        assertRefused(Map.of(1, List.of("x".repeat(2_001))));
        assertRefused(Map.of(1, List.of("x".repeat(201), "a")));
        assertRefused(Map.of(1, Collections.nCopies(27, "a")));
        assertRefused(Map.of(1, Arrays.asList("a", null)));
        var nothing = new HashMap<Integer, List<String>>();
        nothing.put(1, null);
        assertRefused(nothing);
    }

    @Test
    void pointsAreWholeHundredths() {
        assertThat(Points.of(70)).isEqualTo(new Points(7000));
        assertThat(Points.of(70)).hasToString("70");
        assertThat(new Points(7250)).hasToString("72.5");
        assertThat(new Points(6667)).hasToString("66.67");
        assertThat(new Points(0)).hasToString("0").isLessThan(new Points(1));
        assertThat(new Points(2)).isGreaterThan(new Points(1)).isEqualByComparingTo(new Points(2));
        assertThatThrownBy(() -> new Points(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(Map<Integer, List<String>> answers) {
        refuses("attempt.malformed", () -> new Answers(answers));
    }
}
