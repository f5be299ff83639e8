package org.nishang.staffing.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Period;
import org.nishang.common.TrainingRole;
import org.nishang.identity.Permission;
import org.nishang.platform.database.AsKnown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rule sets: which one is in force on a day, and all of them in their order. */
@Service
@PreAuthorize("hasRole('" + Permission.SEE_STAFFING + "')")
public class StaffingRules {

    private final JdbcClient jdbc;
    private final AsKnown asKnown;

    StaffingRules(JdbcClient jdbc, AsKnown asKnown) {
        this.jdbc = jdbc;
        this.asKnown = asKnown;
    }

    /** The set in force on a day, as known at the end of another (null: now). */
    public Optional<RuleSet> on(LocalDate day, @Nullable LocalDate knownOn) {
        return asKnown.read(knownOn, () -> read(jdbc).on(day));
    }

    /** All sets, inside the caller's reading: the tables are small. */
    public static RuleBook read(JdbcClient jdbc) {
        var rows = new LinkedHashMap<UUID, Map<TrainingRole, List<RuleRow>>>();
        jdbc.sql("select * from staffing_rule_row order by rule_set_id, role, from_headcount")
                .query(row -> {
                    rows.computeIfAbsent(
                                    row.getObject("rule_set_id", UUID.class), id -> new EnumMap<>(TrainingRole.class))
                            .computeIfAbsent(TrainingRole.of(row.getString("role")), role -> new ArrayList<>())
                            .add(row(row));
                });
        var adjustments = adjustments(jdbc);
        return new RuleBook(jdbc.sql(
                        "select rule_set_id, name, valid_from, valid_to from staffing_rule_set where valid_to is null or valid_to > valid_from")
                .query((row, n) -> {
                    var id = row.getObject("rule_set_id", UUID.class);
                    return new RuleSet(
                            id,
                            row.getString("name"),
                            new Period(
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class)),
                            rows.getOrDefault(id, Map.of()),
                            adjustments.getOrDefault(id, Map.of()));
                })
                .list());
    }

    private static Map<UUID, Map<TrainingRole, Map<GradeOn, Integer>>> adjustments(JdbcClient jdbc) {
        var all = new HashMap<UUID, Map<TrainingRole, Map<GradeOn, Integer>>>();
        jdbc.sql(
                        "select a.rule_set_id, a.role, a.scheme, a.grade, a.adjustment from staffing_rule_adjustment a"
                                + " join category_grade g on g.scheme = a.scheme and g.code = a.grade order by a.scheme, g.position")
                .query(row -> {
                    all.computeIfAbsent(
                                    row.getObject("rule_set_id", UUID.class), id -> new EnumMap<>(TrainingRole.class))
                            .computeIfAbsent(TrainingRole.of(row.getString("role")), role -> new LinkedHashMap<>())
                            .put(
                                    new GradeOn(row.getString("scheme"), row.getString("grade")),
                                    row.getInt("adjustment"));
                });
        return all;
    }

    private static RuleRow row(ResultSet row) throws SQLException {
        return new RuleRow(
                row.getInt("from_headcount"),
                row.getObject("to_headcount", Integer.class),
                row.getInt("base"),
                row.getInt("step_size"),
                row.getInt("step_add"),
                row.getObject("cap", Integer.class),
                row.getObject("broker_base", Integer.class));
    }
}
