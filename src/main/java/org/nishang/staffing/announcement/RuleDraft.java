package org.nishang.staffing.announcement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Period;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.RuleRow;
import org.nishang.staffing.rule.RuleSet;

/**
 * A rule set that is to come into force: for each role rows from headcount 0 on, each beginning where the one before it
 * ends, the last one open.
 *
 * @param validFrom the first day that it decides about
 * @param adjustments what grades add or take away
 */
public record RuleDraft(
        String name,
        LocalDate validFrom,
        Map<TrainingRole, List<RuleRow>> rows,
        Map<TrainingRole, Map<GradeOn, Integer>> adjustments) {

    private static final int MOST = 1_000_000;
    private static final int MOST_ADJUSTED = 99;

    /**
     * @throws Refusal {@code staffing.rules.…} for a name without letters, a gap, an overlap, a negative number, half a
     *     step, a cap below the base, an adjustment beyond two digits
     */
    public RuleDraft {
        name = name.strip();
        if (name.length() > 100 || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new Refusal("staffing.rules.name-form").at(FieldName.NAME);
        }
        rows = Map.copyOf(rows);
        for (TrainingRole role : TrainingRole.values()) {
            check(role, rows.getOrDefault(role, List.of()));
        }
        adjustments = Map.copyOf(adjustments);
        if (adjustments.values().stream()
                .flatMap(each -> each.values().stream())
                .anyMatch(number -> Math.abs(number) > MOST_ADJUSTED)) {
            throw new Refusal("staffing.rules.adjustment", MOST_ADJUSTED);
        }
    }

    /** What a set that is announced already says. */
    static RuleDraft of(RuleSet set) {
        return new RuleDraft(set.name(), set.valid().from(), set.rows(), set.adjustments());
    }

    private static void check(TrainingRole role, List<RuleRow> rows) {
        int expected = 0;
        for (int i = 0; i < rows.size(); i++) {
            RuleRow row = rows.get(i);
            boolean last = i == rows.size() - 1;
            if (row.from() > expected) {
                throw new Refusal("staffing.rules.gap", role.code(), expected, row.from());
            }
            if (row.from() < expected) {
                throw new Refusal("staffing.rules.overlap", role.code(), row.from(), expected);
            }
            if (last != (row.to() == null)) {
                throw new Refusal("staffing.rules.open-end", role.code());
            }
            if (row.to() != null && row.to() <= row.from()) {
                throw new Refusal("staffing.rules.empty-row", role.code(), row.from());
            }
            checkNumbers(role, row);
            expected = row.to() == null ? MOST : row.to();
        }
        if (rows.isEmpty()) {
            throw new Refusal("staffing.rules.no-rows", role.code());
        }
    }

    private static void checkNumbers(TrainingRole role, RuleRow row) {
        boolean sound = within(row.base())
                && within(row.stepSize())
                && within(row.stepAdd())
                && (row.cap() == null || within(row.cap()))
                && (row.brokerBase() == null || within(row.brokerBase()));
        if (!sound) {
            throw new Refusal("staffing.rules.number", role.code(), row.from());
        }
        if ((row.stepSize() == 0) != (row.stepAdd() == 0)) {
            throw new Refusal("staffing.rules.half-step", role.code(), row.from());
        }
        if (row.cap() != null && row.cap() < row.base()) {
            throw new Refusal("staffing.rules.cap-below-base", role.code(), row.from());
        }
    }

    private static boolean within(int number) {
        return number >= 0 && number <= MOST;
    }

    /** Whether it decides as the set does, whatever it is called. */
    boolean isAs(RuleSet set) {
        return rows.equals(set.rows()) && withoutNothing(adjustments).equals(withoutNothing(set.adjustments()));
    }

    /** An adjustment by 0 is none. */
    private static Map<TrainingRole, Map<GradeOn, Integer>> withoutNothing(
            Map<TrainingRole, Map<GradeOn, Integer>> adjustments) {
        var left = new EnumMap<TrainingRole, Map<GradeOn, Integer>>(TrainingRole.class);
        adjustments.forEach((role, each) -> {
            var some = new HashMap<>(each);
            some.values().removeIf(number -> number == 0);
            if (!some.isEmpty()) {
                left.put(role, some);
            }
        });
        return left;
    }

    /** In their order; there is at least one. */
    public List<RuleRow> rowsOf(TrainingRole role) {
        return rows.getOrDefault(role, List.of());
    }

    int required(int headcount, TrainingRole role, boolean broker, @Nullable GradeOn grade) {
        return new RuleSet(new java.util.UUID(0, 0), name, new Period(validFrom, null), rows, adjustments)
                .required(headcount, role, broker, grade);
    }
}
