package org.nishang.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nishang.common.Condition;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.AsKnown;
import org.nishang.platform.database.FactCache;
import org.nishang.platform.database.Sql;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.book.StaffingRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The totals within the asker's scope, and the list behind each figure. A figure and its list are made from the same
 * condition: their numbers agree for any period, any day, and as known on any other.
 */
@Service
@PreAuthorize("hasRole('" + Permission.SEE_TOTALS + "')")
public class Totals {

    private record SheetOf(TotalsTable table, Reach reach, TotalsQuery query) {}

    private record CountOf(Total total, String part, Reach reach, TotalsQuery query) {}

    private record MonthsOf(Reach reach, TotalsQuery query) {}

    private record EnterprisesBy(Condition sql, TotalsQuery query) {}

    /** A month's person-times by role. */
    public record Month(YearMonth month, Map<TrainingRole, Integer> personTimes) {}

    private final JdbcClient jdbc;
    private final AsKnown asKnown;
    private final FactCache cache;
    private final StaffingFigures staffing;
    private final CurrentUser user;
    private final TotalsTable table;
    private final Counting counting;

    @Autowired
    Totals(JdbcClient jdbc, AsKnown asKnown, FactCache cache, StaffingFigures staffing, CurrentUser user) {
        this(jdbc, asKnown, cache, staffing, user, TotalsTable.STANDARD);
    }

    Totals(
            JdbcClient jdbc,
            AsKnown asKnown,
            FactCache cache,
            StaffingFigures staffing,
            CurrentUser user,
            TotalsTable table) {
        this.table = table;
        this.counting = new Counting(jdbc);
        this.jdbc = jdbc;
        this.asKnown = asKnown;
        this.cache = cache;
        this.staffing = staffing;
        this.user = user;
    }

    public TotalsSheet sheet(TotalsQuery query) {
        var reach = reach(query);
        var enterprises = enterprises(query);
        return cache.get(
                new SheetOf(table, reach, query),
                () -> asKnown.read(query.knownOn(), () -> counting.sheet(table, query, reach, enterprises)));
    }

    /** Whether anything was recorded by the day as known on which is asked. */
    public boolean isAnythingRecorded(TotalsQuery query) {
        return staffing.isAnythingRecorded(query.knownOn());
    }

    /** Whether it is known what is required of enterprises on the day. */
    public boolean isRuleKnown(TotalsQuery query) {
        return staffing.isRuleKnown(query.asOf(), query.knownOn());
    }

    /** How many rows {@link #rows} gives in all. */
    public int count(Total total, String part, TotalsQuery query) {
        if (total.isOfEnterprises()) {
            return ofEnterprises(total, part, query).size();
        }
        var reach = reach(query);
        return cache.get(
                new CountOf(total, part, reach, query),
                () -> asKnown.read(
                        query.knownOn(),
                        () -> lists(total, part)
                                .mapToInt(
                                        each -> (int) counting.count(each.rows().of(query, reach), query))
                                .sum()));
    }

    /** All rows behind a total. */
    public List<TotalRow> rows(Total total, String part, TotalsQuery query) {
        return rows(total, part, query, TotalRowOrder.LATEST_FIRST, 0, Integer.MAX_VALUE);
    }

    /**
     * Rows behind a total, people in the order that is wanted.
     *
     * @param part one figure of the total; empty = all, one after the other
     */
    public List<TotalRow> rows(
            Total total, String part, TotalsQuery query, TotalRowOrder order, int offset, int limit) {
        if (total.isOfEnterprises()) {
            return ofEnterprises(total, part, query).stream()
                    .skip(offset)
                    .limit(limit)
                    .toList();
        }
        var reach = reach(query);
        return asKnown.read(query.knownOn(), () -> {
            var rows = new ArrayList<TotalRow>();
            int skip = offset;
            for (Figure each : total.listed(part)) {
                var listing = ((Figure.Listed) each.source()).rows().of(query, reach);
                rows.addAll(Counting.with(Sql.of(jdbc, "%s", listing.rows(order)), query)
                        .param("offset", skip)
                        .param("limit", limit - rows.size())
                        .query(new RowReader(each.name().isEmpty() ? null : each.name()))
                        .list());
                skip = Math.max(0, skip - (int) counting.count(listing, query));
            }
            return rows;
        });
    }

    private static Stream<Figure.Listed> lists(Total total, String part) {
        return total.listed(part).stream().map(figure -> (Figure.Listed) figure.source());
    }

    private List<TotalRow> ofEnterprises(Total total, String part, TotalsQuery query) {
        var enterprises = enterprises(query);
        return total.listed(part).stream()
                .flatMap(figure -> Counting.picked((Figure.Picked) figure.source(), enterprises, query))
                .toList();
    }

    /**
     * How many enterprises employ the holders of the certificates that T14 counts.
     *
     * @param days 30, 60 or 90
     */
    public long enterprisesWithExpiring(String days, TotalsQuery query) {
        var reach = reach(query);
        var sql = CertificateListings.enterprisesOfExpiring(Total.of("T14").part(days), query, reach);
        return cache.get(
                new EnterprisesBy(sql, query),
                () -> asKnown.read(
                        query.knownOn(),
                        () -> Counting.with(Sql.of(jdbc, "%s", sql), query)
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
        Counting.with(Sql.of(jdbc, "%s", TrainingListings.byMonth(query, reach)), query)
                .query(row -> {
                    counts.computeIfAbsent(YearMonth.of(row.getInt("y"), row.getInt("m")), month -> new TreeMap<>())
                            .put(TrainingRole.of(row.getString("role")), row.getInt("n"));
                });
        return counts.entrySet().stream()
                .map(entry -> new Month(entry.getKey(), Map.copyOf(entry.getValue())))
                .toList();
    }

    private Reach reach(TotalsQuery query) {
        return new Reach(user.scope(), query.region());
    }

    private List<StaffingRow> enterprises(TotalsQuery query) {
        return staffing.rows(user.scope(), query.region(), query.asOf(), query.knownOn());
    }
}
