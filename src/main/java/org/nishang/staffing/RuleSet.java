package org.nishang.staffing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.Period;
import org.nishang.common.TrainingRole;

/** How many certified people an enterprise of a size must have, for as long as the set is valid. */
public record RuleSet(UUID id, String name, Period valid, Map<TrainingRole, List<RuleRow>> rows) {

    public Optional<RuleRow> row(int headcount, TrainingRole role) {
        return rows.getOrDefault(role, List.of()).stream()
                .filter(row -> row.covers(headcount))
                .findFirst();
    }

    /**
     * The step function, the same as {@code StaffingSql.required}. No row: nothing is required.
     *
     * @param broker the enterprise files through a customs broker
     */
    public int required(int headcount, TrainingRole role, boolean broker) {
        return row(headcount, role).map(row -> row.required(headcount, broker)).orElse(0);
    }
}
