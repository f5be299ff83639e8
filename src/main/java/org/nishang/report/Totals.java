package org.nishang.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nishang.common.Condition;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.AsKnown;
import org.nishang.platform.database.FactCache;
import org.nishang.platform.database.Sql;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.book.StaffingRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The totals within the asker's scope, and the list behind each figure. A figure and its list are
 * made from the same condition: their numbers agree for any period, any day, and as known on any
 * other.
 */
@Service
@PreAuthorize("hasRole('" + Permission.SEE_TOTALS + "')")
public class Totals {

    private record SheetOf(Reach reach, TotalsQuery query) {}

    private record CountOf(Total total, String part, Reach reach, TotalsQuery query) {}

    private record MonthsOf(Reach reach, TotalsQuery query) {}

    private record FirmsBy(Condition sql, TotalsQuery query) {}

    /** A month's person-times by role. */
    public record Month(YearMonth month, Map<TrainingRole, Integer> personTimes) {}

    private final JdbcClient jdbc;
    private final AsKnown asKnown;
    private final FactCache cache;
    private final StaffingFigures staffing;
    private final CurrentUser user;

    Totals(JdbcClient jdbc, AsKnown asKnown, FactCache cache, StaffingFigures staffing, CurrentUser user) {
        this.jdbc = jdbc;
        this.asKnown = asKnown;
        this.cache = cache;
        this.staffing = staffing;
        this.user = user;
    }

    public TotalsSheet sheet(TotalsQuery query) {
        var reach = reach(query);
        var firms = firms(query);
        return cache.get(
                new SheetOf(reach, query), () -> asKnown.read(query.knownOn(), () -> sheet(query, reach, firms)));
    }

    /** How many rows {@link #rows} gives in all. */
    public int count(Total total, String part, TotalsQuery query) {
        if (ofEnterprises(total)) {
            return EnterpriseRows.of(total, part, firms(query), query.role()).size();
        }
        var reach = reach(query);
        return cache.get(
                new CountOf(total, part, reach, query),
                () -> asKnown.read(
                        query.knownOn(),
                        () -> parts(total, part).stream()
                                .map(each -> listing(total, each, query, reach))
                                .mapToInt(each -> (int) count(each, query))
                                .sum()));
    }

    /** All rows behind a total. */
    public List<TotalRow> rows(Total total, String part, TotalsQuery query) {
        return rows(total, part, query, false, 0, Integer.MAX_VALUE);
    }

    /**
     * Rows behind a total: people by the day that counts, the latest first, or by name.
     *
     * @param part one figure of the total; empty = all, one after the other
     */
    public List<TotalRow> rows(
            Total total, String part, TotalsQuery query, boolean inOrderOfNames, int offset, int limit) {
        if (ofEnterprises(total)) {
            return EnterpriseRows.of(total, part, firms(query), query.role()).stream()
                    .skip(offset)
                    .limit(limit)
                    .toList();
        }
        var reach = reach(query);
        return asKnown.read(query.knownOn(), () -> {
            var rows = new ArrayList<TotalRow>();
            int skip = offset;
            for (String each : parts(total, part)) {
                var listing = listing(total, each, query, reach);
                rows.addAll(with(Sql.of(jdbc, "%s", listing.rows(inOrderOfNames)), query)
                        .param("offset", skip)
                        .param("limit", limit - rows.size())
                        .query(new RowReader(each.isEmpty() ? null : each))
                        .list());
                skip = Math.max(0, skip - (int) count(listing, query));
            }
            return rows;
        });
    }

    /**
     * How many enterprises employ the holders of the certificates that T14 counts.
     *
     * @param days 30, 60 or 90
     */
    public long firmsWithExpiring(String days, TotalsQuery query) {
        var reach = reach(query);
        var sql = CertificateListings.firmsOfExpiring(Total.T14.part(days), query, reach);
        return cache.get(
                new FirmsBy(sql, query),
                () -> asKnown.read(
                        query.knownOn(),
                        () -> with(Sql.of(jdbc, "%s", sql), query)
                                .query(Long.class)
                                .single()));
    }

    /** T1 month by month, without gaps, from the first month of the period to its last. */
    public List<Month> byMonth(TotalsQuery query) {
        var reach = reach(query);
        return cache.get(new MonthsOf(reach, query), () -> asKnown.read(query.knownOn(), () -> months(query, reach)));
    }

    private List<Month> months(TotalsQuery query, Reach reach) {
        var counts = new TreeMap<YearMonth, Map<TrainingRole, Integer>>();
        for (var month = YearMonth.from(query.from());
                !month.isAfter(YearMonth.from(query.to()));
                month = month.plusMonths(1)) {
            counts.put(month, new TreeMap<>());
        }
        with(Sql.of(jdbc, "%s", TrainingListings.byMonth(query, reach)), query).query(row -> {
            counts.computeIfAbsent(YearMonth.of(row.getInt("y"), row.getInt("m")), month -> new TreeMap<>())
                    .put(TrainingRole.of(row.getString("role")), row.getInt("n"));
        });
        return counts.entrySet().stream()
                .map(entry -> new Month(entry.getKey(), Map.copyOf(entry.getValue())))
                .toList();
    }

    private TotalsSheet sheet(TotalsQuery query, Reach reach, List<StaffingRow> firms) {
        return new TotalsSheet(
                count(listing(Total.T1, "", query, reach), query),
                count(listing(Total.T2, "", query, reach), query),
                count(listing(Total.T3, "", query, reach), query),
                new TotalsSheet.Issued(
                        count(listing(Total.T6, "issued", query, reach), query),
                        count(listing(Total.T6, "renewed", query, reach), query),
                        count(listing(Total.T6, "reissued", query, reach), query)),
                count(listing(Total.T7, "", query, reach), query),
                count(listing(Total.T8, "", query, reach), query),
                count(listing(Total.T9, "", query, reach), query),
                EnterpriseRows.headcount(firms),
                EnterpriseRows.staffing(firms, query.role()),
                EnterpriseRows.compliance(firms, query.role()),
                EnterpriseRows.coverage(firms, query.role()),
                new TotalsSheet.Expiring(
                        count(listing(Total.T14, "30", query, reach), query),
                        count(listing(Total.T14, "60", query, reach), query),
                        count(listing(Total.T14, "90", query, reach), query)),
                with(Sql.of(jdbc, "%s", TrainingListings.hours(query, reach)), query)
                        .query(BigDecimal.class)
                        .single(),
                new TotalsSheet.Withdrawn(
                        count(listing(Total.T17, "revoked", query, reach), query),
                        count(listing(Total.T17, "suspended", query, reach), query)));
    }

    static Listing listing(Total total, String part, TotalsQuery query, Reach reach) {
        return switch (total) {
            case T1, T15 -> TrainingListings.pairs(query, reach);
            case T2 -> TrainingListings.persons(query, reach);
            case T3 -> TrainingListings.everTrained(query, reach);
            case T6 -> CertificateListings.issued(part, query, reach);
            case T7 -> CertificateListings.valid(query, reach);
            case T8 -> HolderListings.certified(query, reach);
            case T9 -> HolderListings.employed(query, reach);
            case T14 -> CertificateListings.expiring(part, query, reach);
            case T17 -> CertificateListings.withdrawn(part, query, reach);
            case T10, T11, T12, T13 -> throw new IllegalArgumentException(total.name());
        };
    }

    /** Within 90 days holds within 60 and 30: all rows of T14 are those of its last part. */
    private static List<String> parts(Total total, String part) {
        if (!part.isEmpty() || total.parts().isEmpty()) {
            return List.of(part);
        }
        return total == Total.T14 ? List.of("90") : total.parts();
    }

    static boolean ofEnterprises(Total total) {
        return total == Total.T10 || total == Total.T11 || total == Total.T12 || total == Total.T13;
    }

    private long count(Listing listing, TotalsQuery query) {
        return with(Sql.of(jdbc, "%s", listing.count()), query)
                .query(Long.class)
                .single();
    }

    static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, TotalsQuery query) {
        return statement.param("from", query.from()).param("to", query.to()).param("asOf", query.asOf());
    }

    private Reach reach(TotalsQuery query) {
        return new Reach(user.scope(), query.region());
    }

    private List<StaffingRow> firms(TotalsQuery query) {
        return staffing.rows(user.scope(), query.region(), query.asOf(), query.knownOn());
    }
}
