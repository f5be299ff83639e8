package org.nishang.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The totals of the whole portal counted a second time, in plain Java from the plain rows of each table: no condition,
 * no join and no view is shared with the first count. As known now.
 */
final class SecondCount {

    private static final int AT_ONCE = 2000;

    /** An enterprise active on the day, as far as it is counted. */
    private static final class Enterprise {
        boolean broker;
        String grade = "";
        LocalDate gradeSince = LocalDate.MIN;

        @Nullable
        LocalDate declaredFor;

        @Nullable
        Integer headcount;

        final Map<String, Set<UUID>> held = new HashMap<>();
    }

    /** What one enterprise must have and has of a role; {@code required} is null where it declared nothing. */
    record Need(@Nullable Integer required, int held) {

        int shortfall() {
            return required == null ? 0 : Math.max(0, required - held);
        }
    }

    private final JdbcClient jdbc;
    private final TotalsQuery query;
    private final List<String> roles;
    private final Map<String, Long> counted = new TreeMap<>();
    private final Map<UUID, Enterprise> enterprises = new HashMap<>();
    private final Map<UUID, Map<String, Need>> needs = new HashMap<>();
    private BigDecimal hours = BigDecimal.ZERO;

    /** @param query of no region and as known now */
    SecondCount(JdbcClient jdbc, TotalsQuery query) {
        this.jdbc = jdbc;
        this.query = query;
        this.roles = Arrays.stream(TrainingRole.values())
                .filter(role -> query.role() == null || query.role() == role)
                .map(TrainingRole::code)
                .toList();
        enterprises();
        staff(new PlainCertificates(jdbc, query, counted));
        staffing(new PlainRules(jdbc, query.asOf()));
        training();
    }

    /** By total and part, e.g. {@code T6 issued}; hours apart. */
    Map<String, Long> counted() {
        return counted;
    }

    /** T15. */
    BigDecimal hours() {
        return hours;
    }

    /** By enterprise and role, of those active on the day. */
    Map<UUID, Map<String, Need>> needs() {
        return needs;
    }

    private void enterprises() {
        LocalDate day = query.asOf();
        jdbc.sql("select * from enterprise").query(row -> {
            if (Dates.isIn(day, Rows.day(row, "registered_on"), Rows.dayOrNull(row, "deregistered_on"))) {
                var enterprise = new Enterprise();
                enterprise.broker = row.getBoolean("customs_broker");
                enterprises.put(Rows.uuid(row, "enterprise_id"), enterprise);
            }
        });
        jdbc.sql("select * from headcount_declaration").withFetchSize(AT_ONCE).query(row -> {
            var enterprise = enterprises.get(Rows.uuid(row, "enterprise_id"));
            LocalDate asOf = Rows.day(row, "as_of");
            if (enterprise != null
                    && !asOf.isAfter(day)
                    && (enterprise.declaredFor == null || asOf.isAfter(enterprise.declaredFor))) {
                enterprise.declaredFor = asOf;
                enterprise.headcount = row.getInt("headcount");
            }
        });
        jdbc.sql("select * from enterprise_grade").withFetchSize(AT_ONCE).query(row -> {
            var enterprise = enterprises.get(Rows.uuid(row, "enterprise_id"));
            LocalDate from = Rows.day(row, "from_date");
            String grade = row.getString("scheme") + "/" + row.getString("grade");
            if (enterprise != null
                    && Dates.isIn(day, from, Rows.dayOrNull(row, "to_date"))
                    && (from.isAfter(enterprise.gradeSince)
                            || from.equals(enterprise.gradeSince) && grade.compareTo(enterprise.grade) > 0)) {
                enterprise.gradeSince = from;
                enterprise.grade = grade;
            }
        });
    }

    private void staff(PlainCertificates certificates) {
        var employed = new HashSet<UUID>();
        jdbc.sql("select person_id, enterprise_id, joined_on, left_on from employment")
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    var enterprise = enterprises.get(Rows.uuid(row, "enterprise_id"));
                    if (enterprise == null
                            || !Dates.isIn(query.asOf(), Rows.day(row, "joined_on"), Rows.dayOrNull(row, "left_on"))) {
                        return;
                    }
                    UUID person = Rows.uuid(row, "person_id");
                    for (String role : roles) {
                        if (certificates.holders(role).contains(person)) {
                            employed.add(person);
                            enterprise
                                    .held
                                    .computeIfAbsent(role, one -> new HashSet<>())
                                    .add(person);
                        }
                    }
                });
        counted.put("T9", (long) employed.size());
    }

    private void staffing(PlainRules rules) {
        enterprises.forEach((id, enterprise) -> {
            var of = new HashMap<String, Need>();
            for (String role : roles) {
                @Nullable Integer headcount = enterprise.headcount;
                of.put(
                        role,
                        new Need(
                                headcount == null
                                        ? null
                                        : rules.required(role, headcount, enterprise.broker, enterprise.grade),
                                enterprise.held.getOrDefault(role, Set.of()).size()));
            }
            needs.put(id, of);
        });
        long declared = enterprises.values().stream()
                .filter(one -> one.headcount != null)
                .count();
        counted.put(
                "T10 headcount",
                enterprises.values().stream()
                        .map(one -> one.headcount)
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum());
        counted.put("T10 undeclared", enterprises.size() - declared);
        counted.put("T11 required", sum(need -> need.required() == null ? 0 : need.required()));
        counted.put("T11 held", sum(Need::held));
        counted.put("T11 shortfall", sum(Need::shortfall));
        counted.put("T12 declared", declared);
        counted.put(
                "T12 compliant",
                needs.values().stream()
                        .filter(of ->
                                of.values().stream().allMatch(need -> need.required() != null && need.shortfall() == 0))
                        .count());
        counted.put("T13 active", (long) enterprises.size());
        counted.put(
                "T13 covered",
                needs.values().stream()
                        .filter(of -> of.values().stream().anyMatch(need -> need.held() > 0))
                        .count());
    }

    private long sum(java.util.function.ToIntFunction<Need> part) {
        return needs.values().stream()
                .flatMap(of -> of.values().stream())
                .mapToInt(part)
                .asLongStream()
                .sum();
    }

    private void training() {
        record Session(String role, BigDecimal hours) {}
        var sessions = new HashMap<UUID, Session>();
        jdbc.sql("select session_id, role, credit_hours from training_session").query(row -> {
            sessions.put(
                    Rows.uuid(row, "session_id"),
                    new Session(row.getString("role"), row.getBigDecimal("credit_hours")));
        });
        var inPeriod = new HashSet<UUID>();
        var ever = new HashSet<UUID>();
        counted.put("T1", 0L);
        jdbc.sql("select session_id, person_id, completed_on, credit_hours from training_outcome")
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    var session = sessions.get(Rows.uuid(row, "session_id"));
                    LocalDate completed = Rows.dayOrNull(row, "completed_on");
                    if (session == null || completed == null || !roles.contains(session.role())) {
                        return;
                    }
                    UUID person = Rows.uuid(row, "person_id");
                    if (!completed.isAfter(query.asOf())) {
                        ever.add(person);
                    }
                    if (Dates.isWithin(completed, query)) {
                        counted.merge("T1", 1L, Long::sum);
                        inPeriod.add(person);
                        hours = hours.add(
                                Objects.requireNonNullElse(row.getBigDecimal("credit_hours"), session.hours()));
                    }
                });
        counted.put("T2", (long) inPeriod.size());
        counted.put("T3", (long) ever.size());
    }
}
