package org.nishang.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many people are required, reckoned from the plain rows of the rule in force on a day, for the second count. */
final class PlainRules {

    private record Step(
            String role,
            int from,
            @Nullable Integer to,
            int base,
            int size,
            int add,
            @Nullable Integer cap,
            @Nullable Integer broker) {}

    private record Set(UUID id, LocalDate from) {}

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> adjustments = new HashMap<>();

    PlainRules(JdbcClient jdbc, LocalDate day) {
        var sets = new ArrayList<Set>();
        jdbc.sql("select rule_set_id, valid_from, valid_to from staffing_rule_set")
                .query(row -> {
                    if (Dates.isIn(day, Rows.day(row, "valid_from"), Rows.dayOrNull(row, "valid_to"))) {
                        sets.add(new Set(Rows.uuid(row, "rule_set_id"), Rows.day(row, "valid_from")));
                    }
                });
        sets.stream()
                .max(Comparator.comparing(Set::from)
                        .thenComparing(set -> set.id().toString()))
                .ifPresent(set -> read(jdbc, set.id()));
    }

    private void read(JdbcClient jdbc, UUID set) {
        jdbc.sql("select * from staffing_rule_row").query(row -> {
            if (set.equals(Rows.uuid(row, "rule_set_id"))) {
                steps.add(new Step(
                        row.getString("role"),
                        row.getInt("from_headcount"),
                        row.getObject("to_headcount", Integer.class),
                        row.getInt("base"),
                        row.getInt("step_size"),
                        row.getInt("step_add"),
                        row.getObject("cap", Integer.class),
                        row.getObject("broker_base", Integer.class)));
            }
        });
        jdbc.sql("select * from staffing_rule_adjustment").query(row -> {
            if (set.equals(Rows.uuid(row, "rule_set_id"))) {
                adjustments.put(
                        key(row.getString("role"), row.getString("scheme") + "/" + row.getString("grade")),
                        row.getInt("adjustment"));
            }
        });
    }

    /** @param grade scheme and grade; empty = none */
    int required(String role, int headcount, boolean broker, String grade) {
        for (Step step : steps) {
            if (step.role().equals(role) && step.from() <= headcount && (step.to() == null || headcount < step.to())) {
                int base = broker && step.broker() != null ? step.broker() : step.base();
                int more = step.size() == 0 ? 0 : (headcount - step.from()) / step.size() * step.add();
                int sum = step.cap() == null ? base + more : Math.min(step.cap(), base + more);
                return Math.max(0, sum + (headcount == 0 ? 0 : adjustments.getOrDefault(key(role, grade), 0)));
            }
        }
        return 0;
    }

    private static String key(String role, String grade) {
        return role + " " + grade;
    }
}
