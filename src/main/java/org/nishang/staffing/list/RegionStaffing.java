package org.nishang.staffing.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.rule.Needs;

/**
 * The enterprises of one region in a few figures.
 *
 * @param undeclared of the enterprises
 * @param enterprisesShort in at least one role
 */
public record RegionStaffing(
        String code, Text name, int enterprises, int undeclared, int enterprisesShort, Map<TrainingRole, Sums> roles) {

    /**
     * Sums over enterprises that have declared; of those that have not, {@code held} only.
     *
     * @param surplus above what is required, enterprise by enterprise; fills no shortfall
     */
    public record Sums(int required, int held, int shortfall, int surplus) {

        Sums plus(Sums other) {
            return new Sums(
                    required + other.required, held + other.held, shortfall + other.shortfall, surplus + other.surplus);
        }
    }

    /** Of one role, or of both. */
    public Sums of(@Nullable TrainingRole role) {
        return role == null
                ? roles.values().stream().reduce(new Sums(0, 0, 0, 0), Sums::plus)
                : roles.getOrDefault(role, new Sums(0, 0, 0, 0));
    }

    /** @param rows of one region, at least one */
    static RegionStaffing of(List<StaffingRow> rows) {
        var roles = new EnumMap<TrainingRole, Sums>(TrainingRole.class);
        int undeclared = 0;
        int enterprisesShort = 0;
        for (StaffingRow row : rows) {
            undeclared += row.isDeclared() ? 0 : 1;
            enterprisesShort += row.isShort(null) ? 1 : 0;
            for (TrainingRole role : TrainingRole.values()) {
                roles.merge(role, sums(row.of(role)), Sums::plus);
            }
        }
        var first = rows.getFirst();
        return new RegionStaffing(first.region(), first.regionName(), rows.size(), undeclared, enterprisesShort, roles);
    }

    private static Sums sums(Needs needs) {
        Integer required = needs.required();
        return required == null
                ? new Sums(0, needs.held(), 0, 0)
                : new Sums(
                        required,
                        needs.held(),
                        Math.max(0, required - needs.held()),
                        Math.max(0, needs.held() - required));
    }
}
