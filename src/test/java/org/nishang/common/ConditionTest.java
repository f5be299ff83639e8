package org.nishang.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Condition YOUNG = Condition.of("p.born > :day").with("day", 2000);

    @Test
    void partsStandInTheirPlacesAndBringTheirParameters() {
        var condition = Condition.of("%s or %2$s.name like :name", YOUNG, "p").with("name", "a%");

        assertThat(condition.sql()).isEqualTo("p.born > :day or p.name like :name");
        assertThat(condition.parameters()).isEqualTo(Map.of("day", 2000, "name", "a%"));
    }

    @Test
    void withoutPartsTheTextStaysAsItIs() {
        assertThat(Condition.of("p.name like '100%'").sql()).isEqualTo("p.name like '100%'");
    }

    @Test
    void conditionsThatAreJoinedStayTogetherUnderNot() {
        var both = YOUNG.and("p.rich");

        assertThat(Condition.of("not %s", both).sql()).isEqualTo("not (p.born > :day and p.rich)");
    }

    @Test
    void whatIsAlwaysTrueAddsNothing() {
        assertThat(YOUNG.and(Condition.TRUE)).isEqualTo(YOUNG);
        assertThat(Condition.TRUE.and(YOUNG)).isEqualTo(YOUNG);
    }

    @Test
    void oneNameHasOneValue() {
        assertThat(YOUNG.and(YOUNG).parameters()).isEqualTo(Map.of("day", 2000));
        assertThatThrownBy(() -> YOUNG.and(Condition.of("p.born < :day").with("day", 1950)))
                .hasMessageContaining(":day");
    }
}
