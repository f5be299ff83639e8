package org.nishang.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nishang.common.Hours;
import org.nishang.platform.database.Sql;
import org.nishang.staffing.book.StaffingRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database for the numbers of totals; who may ask is decided before. */
final class Counting {

    private final JdbcClient jdbc;

    Counting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param enterprises of the reach, on the day of the query */
    TotalsSheet sheet(TotalsTable table, TotalsQuery query, Reach reach, List<StaffingRow> enterprises) {
        return new TotalsSheet(table, (total, figure) -> switch (figure.source()) {
            case Figure.Listed listed -> number(listed, query, reach);
            case Figure.Picked picked -> number(picked, enterprises, query);
        });
    }

    private Number number(Figure.Listed source, TotalsQuery query, Reach reach) {
        var listing = source.rows().of(query, reach);
        String summed = source.summed();
        return summed == null
                ? count(listing, query)
                : Hours.plain(with(Sql.of(jdbc, "%s", listing.sum(summed)), query)
                        .query(BigDecimal.class)
                        .single());
    }

    private static Number number(Figure.Picked source, List<StaffingRow> enterprises, TotalsQuery query) {
        var rows = picked(source, enterprises, query);
        var summed = source.summed();
        return summed == null
                ? rows.count()
                : rows.map(summed)
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum();
    }

    static Stream<TotalRow> picked(Figure.Picked source, List<StaffingRow> enterprises, TotalsQuery query) {
        var inOrder = enterprises.stream()
                .sorted(Comparator.comparing(StaffingRow::namePinyin).thenComparing(StaffingRow::uscc))
                .toList();
        return source.all().of(inOrder, query.role()).stream().filter(source.which());
    }

    long count(Listing listing, TotalsQuery query) {
        return with(Sql.of(jdbc, "%s", listing.count()), query)
                .query(Long.class)
                .single();
    }

    static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, TotalsQuery query) {
        return statement.param("from", query.from()).param("to", query.to()).param("asOf", query.asOf());
    }
}
