package org.nishang.learning.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Choices, order, and what comes before. */
class ProgrammePlanTest {

    private static final ProgrammePart ONE = ProgrammePart.of("A");
    private static final ProgrammePart CHOICE = new ProgrammePart(2, List.of("B", "C", "D"));
    private static final ProgrammePart LAST = ProgrammePart.of("E");

    private final ProgrammePlan free = new ProgrammePlan(List.of(ONE, CHOICE, LAST), false, Map.of("E", List.of("B")));
    private final ProgrammePlan ordered = new ProgrammePlan(List.of(ONE, CHOICE, LAST), true, Map.of());

    @Test
    void aChoiceAsksForSoManyAndNoMore() {
        assertThat(free.isFulfilledBy(Set.of("A", "B", "E"))).isFalse();
        assertThat(free.isFulfilledBy(Set.of("A", "B", "D", "E"))).isTrue();
        assertThat(free.isFulfilledBy(Set.of("A", "B", "C", "D"))).isFalse();
        assertThat(free.courses()).containsExactly("A", "B", "C", "D", "E");
        assertThat(free.needs("C", Set.of("B"))).isTrue();
        assertThat(free.needs("C", Set.of("B", "D"))).isFalse();
        assertThat(free.needs("B", Set.of("B"))).isFalse();
    }

    @Test
    void inOrderThePartsBeforeHaveToBePassed() {
        assertThat(ordered.missingBefore("A", Set.of())).isEmpty();
        assertThat(ordered.missingBefore("C", Set.of())).containsExactly("A");
        assertThat(ordered.missingBefore("C", Set.of("A"))).isEmpty();
        assertThat(ordered.missingBefore("E", Set.of("A", "B"))).containsExactly("C", "D");
        assertThat(ordered.missingBefore("E", Set.of("A", "B", "D"))).isEmpty();
    }

    @Test
    void aCourseMayComeAfterAnotherInAnyOrder() {
        assertThat(free.missingBefore("E", Set.of("A", "C", "D"))).containsExactly("B");
        assertThat(free.missingBefore("E", Set.of("B"))).isEmpty();
        assertThat(free.missingBefore("C", Set.of())).isEmpty();
    }

    @Test
    void aChoiceOfMoreThanThereAreIsNone() {
        assertThatThrownBy(() -> new ProgrammePart(3, List.of("A", "B"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProgrammePart(0, List.of("A"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProgrammePart(1, List.of("A", "A"))).isInstanceOf(IllegalArgumentException.class);
    }
}
