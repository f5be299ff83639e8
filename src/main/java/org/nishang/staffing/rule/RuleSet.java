package org.nishang.staffing.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Period;
import org.nishang.common.TrainingRole;

/**
 * How many certified people an enterprise of a size must have, for as long as the set is valid.
 *
 * @param adjustments what a grade adds (or, negative, takes away), after the rows
 */
public record RuleSet(
        UUID id,
        String name,
        Period valid,
        Map<TrainingRole, List<RuleRow>> rows,
        Map<TrainingRole, Map<GradeOn, Integer>> adjustments) {

    public Optional<RuleRow> row(int headcount, TrainingRole role) {
        return rows.getOrDefault(role, List.of()).stream()
                .filter(row -> row.covers(headcount))
                .findFirst();
    }

    /**
     * The step function, the same as {@code StaffingSql.required}. No row: nothing is required.
     *
     * @param broker the enterprise files through a customs broker
     * @param grade null = none
     */
    public int required(int headcount, TrainingRole role, boolean broker, @Nullable GradeOn grade) {
        return row(headcount, role)
                .map(row -> row.required(headcount, broker))
                .map(number -> adjusted(number, headcount, adjustment(role, grade)))
                .orElse(0);
    }

    /** What the grade adds or takes away; 0 where the set says nothing about it. */
    public int adjustment(TrainingRole role, @Nullable GradeOn grade) {
        return grade == null ? 0 : adjustments.getOrDefault(role, Map.of()).getOrDefault(grade, 0);
    }

    static int adjusted(int number, int headcount, int adjustment) {
        return headcount == 0 ? number : Math.max(0, number + adjustment);
    }
}
