package org.nishang.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T6 to T8, T14 and T17 of the whole portal, counted by going through the plain rows of certificates one by one. */
final class PlainCertificates {

    private static final int AT_ONCE = 2000;

    private final TotalsQuery query;
    private final Set<UUID> suspended = new HashSet<>();
    private final Set<UUID> renewed = new HashSet<>();
    private final Set<UUID> corrections = new HashSet<>();
    private final Map<UUID, String> roles = new HashMap<>();
    private final Map<String, Set<UUID>> holders = new HashMap<>();
    private final Map<String, Long> counted;

    /** @param counted what is counted is added here, by total and part */
    PlainCertificates(JdbcClient jdbc, TotalsQuery query, Map<String, Long> counted) {
        this.query = query;
        this.counted = counted;
        for (String part : Set.of(
                "T6 issued",
                "T6 renewed",
                "T6 reissued",
                "T7",
                "T14 30",
                "T14 60",
                "T14 90",
                "T17 revoked",
                "T17 suspended")) {
            counted.put(part, 0L);
        }
        jdbc.sql("select renews, superseded_by, issued_on from certificate")
                .withFetchSize(AT_ONCE)
                .query(this::successor);
        jdbc.sql("select certificate_id, from_date, to_date from certificate_suspension")
                .query(row -> {
                    if (Dates.isIn(query.asOf(), Rows.day(row, "from_date"), Rows.dayOrNull(row, "to_date"))) {
                        suspended.add(Rows.uuid(row, "certificate_id"));
                    }
                });
        jdbc.sql("select * from certificate").withFetchSize(AT_ONCE).query(this::certificate);
        event(jdbc, "select certificate_id, reissued_on as day from certificate_reissue", "T6 reissued");
        event(jdbc, "select certificate_id, from_date as day from certificate_suspension", "T17 suspended");
        var all = new HashSet<UUID>();
        holders.values().forEach(all::addAll);
        counted.put("T8", (long) all.size());
    }

    /** Those who hold a valid certificate of a role on the day. */
    Set<UUID> holders(String role) {
        return holders.getOrDefault(role, Set.of());
    }

    private void successor(ResultSet row) throws SQLException {
        Optional<UUID> earlier = Rows.optionalUuid(row, "renews");
        if (!Rows.day(row, "issued_on").isAfter(query.asOf())) {
            earlier.ifPresent(renewed::add);
        }
        Rows.optionalUuid(row, "superseded_by").ifPresent(corrections::add);
    }

    private void certificate(ResultSet row) throws SQLException {
        String role = row.getString("role");
        UUID id = Rows.uuid(row, "certificate_id");
        roles.put(id, role);
        if (query.role() != null && !query.role().code().equals(role)) {
            return;
        }
        boolean renews = Rows.optionalUuid(row, "renews").isPresent();
        if (Dates.isWithin(Rows.day(row, "issued_on"), query) && (renews || !corrections.contains(id))) {
            add(renews ? "T6 renewed" : "T6 issued");
        }
        if (Dates.isWithin(Rows.dayOrNull(row, "revoked_on"), query)) {
            add("T17 revoked");
        }
        LocalDate lastDay = Rows.day(row, "last_day");
        LocalDate day = query.asOf();
        boolean valid = Dates.isIn(day, Rows.day(row, "issued_on"), lastDay.plusDays(1))
                && !Dates.hasBegun(Rows.dayOrNull(row, "revoked_on"), day)
                && !Dates.hasBegun(Rows.dayOrNull(row, "surrendered_on"), day)
                && !Dates.hasBegun(Rows.dayOrNull(row, "superseded_on"), day)
                && !suspended.contains(id);
        if (valid) {
            add("T7");
            holders.computeIfAbsent(role, one -> new HashSet<>()).add(Rows.uuid(row, "person_id"));
            for (int days : new int[] {30, 60, 90}) {
                if (!lastDay.isAfter(day.plusDays(days)) && !renewed.contains(id)) {
                    add("T14 " + days);
                }
            }
        }
    }

    private void event(JdbcClient jdbc, String sql, String part) {
        jdbc.sql(sql).query(row -> {
            String role = roles.get(Rows.uuid(row, "certificate_id"));
            if (role != null
                    && (query.role() == null || query.role().code().equals(role))
                    && Dates.isWithin(Rows.day(row, "day"), query)) {
                add(part);
            }
        });
    }

    private void add(String part) {
        counted.merge(part, 1L, Long::sum);
    }
}
