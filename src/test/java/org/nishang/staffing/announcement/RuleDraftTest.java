package org.nishang.staffing.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.rule.RuleRow;

class RuleDraftTest {

    private static final List<RuleRow> SOUND = List.of(row(0, 20, 0), row(20, null, 2));

    @Test
    void takesRowsThatJoinFromZeroToTheOpenEnd() {
        var draft = draft(List.of(row(0, 20, 0), row(20, 100, 1), new RuleRow(100, null, 2, 500, 1, 5, null)));

        assertThat(draft.required(19, TrainingRole.AUDITOR, false, null)).isZero();
        assertThat(draft.required(20, TrainingRole.AUDITOR, false, null)).isEqualTo(1);
        assertThat(draft.required(1100, TrainingRole.AUDITOR, false, null)).isEqualTo(4);
        assertThat(draft.required(100_000, TrainingRole.AUDITOR, false, null)).isEqualTo(5);
    }

    @Test
    void refusesAGapAnOverlapAndALooseEnd() {
        refusesAuditors("staffing.rules.gap", row(0, 20, 1), row(21, null, 2));
        refusesAuditors("staffing.rules.gap", row(1, null, 1));
        refusesAuditors("staffing.rules.overlap", row(0, 20, 1), row(19, null, 2));
        refusesAuditors("staffing.rules.open-end", row(0, 20, 1), row(20, 100, 2));
        refusesAuditors("staffing.rules.open-end", row(0, null, 1), row(20, null, 2));
        refusesAuditors("staffing.rules.empty-row", row(0, 0, 1), row(0, null, 2));
        refusesAuditors("staffing.rules.no-rows");
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        refusesAuditors("staffing.rules.number", row(0, null, -1));
        refusesAuditors("staffing.rules.half-step", new RuleRow(0, null, 1, 500, 0, null, null));
        refusesAuditors("staffing.rules.half-step", new RuleRow(0, null, 1, 0, 1, null, null));
        refusesAuditors("staffing.rules.cap-below-base", new RuleRow(0, null, 3, 0, 0, 2, null));
    }

    private static void refusesAuditors(String key, RuleRow... auditors) {
        refuses(key, () -> draft(List.of(auditors)));
    }

    private static RuleDraft draft(List<RuleRow> auditors) {
        return new RuleDraft(
                "草案",
                LocalDate.of(2027, 1, 1),
                Map.of(TrainingRole.DECLARANT, SOUND, TrainingRole.AUDITOR, auditors),
                Map.of());
    }

    private static RuleRow row(int from, @Nullable Integer to, int base) {
        return new RuleRow(from, to, base, 0, 0, null, null);
    }
}
