package org.nishang.staffing.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.common.Period;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.staffing.rule.RuleBook;

/** What nobody has ruled is not met: neither compliant nor short. */
class NoRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final StaffedEnterprise enterprise = new StaffedEnterprise(
            new EnterpriseId(UUID.randomUUID()),
            "91330482MA2CX7YR5P",
            "Xqz",
            "xqz",
            "xqz",
            "330482",
            new TreeMap<>(),
            new TreeMap<>(),
            false,
            new Period(DAY, null),
            new TreeMap<>(Map.of(DAY, 120)),
            Map.of());

    @Test
    void aDayWithoutARuleIsNotAssessed() {
        var row = enterprise.on(DAY, Optional.empty(), Map.of()).orElseThrow();

        assertThat(row.isDeclared()).isTrue();
        assertThat(row.isAssessed()).isFalse();
        assertThat(row.isCompliant(null)).isFalse();
        assertThat(row.isShort(null)).isFalse();
        assertThat(row.declarants().shortfall()).isNull();
    }

    @Test
    void theForecastFindsNoShortageWithoutARule() {
        var line =
                enterprise.timeline(TrainingRole.DECLARANT, new RuleBook(java.util.List.of()), DAY, DAY.plusYears(1));

        assertThat(line.steps()).allMatch(step -> step.required() == null);
    }
}
