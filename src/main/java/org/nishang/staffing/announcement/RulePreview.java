package org.nishang.staffing.announcement;

import java.util.List;
import java.util.Map;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.StaffingRow;

/**
 * What a draft would do on its first day, counted over the enterprises in scope that have declared.
 *
 * @param shortfall per role, summed enterprise by enterprise
 * @param newlyShort enterprises and roles that have enough by the rules in force and not by the draft
 * @param newlyEnough the other way round
 */
public record RulePreview(
        int declared, Map<TrainingRole, Change> shortfall, Change compliant, List<Row> newlyShort, int newlyEnough) {

    /** A figure by the rules in force and by the draft. */
    public record Change(int before, int after) {}

    public record Row(StaffingRow enterprise, TrainingRole role, int held, int before, int after) {}
}
