package org.nishang.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.nishang.common.Condition;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.identity.Scope;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Every total of this year is the number of rows behind it, for the whole portal. */
@Component
class TotalsCheck implements Invariant {

    private final JdbcClient jdbc;
    private final Clock clock;

    TotalsCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "report.check.totals";
    }

    @Override
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Outcome check() {
        var query = TotalsQuery.yearOf(LocalDate.now(clock));
        var reach = new Reach(Scope.ALL, "");
        var findings = new ArrayList<Finding>();
        long examined = 0;
        for (Total total : TotalsTable.STANDARD.totals()) {
            for (Figure figure : total.figures()) {
                if (figure.isSum() || !(figure.source() instanceof Figure.Listed listed)) {
                    continue; // a sum of hours; and figures that are counted from their list itself
                }
                var listing = listed.rows().of(query, reach);
                long number = number(listing.count(), query);
                long rows = number(
                        Condition.of("select count(*) from (%s) listed", listing.rows(TotalRowOrder.LATEST_FIRST)),
                        query);
                examined += rows;
                if (number != rows) {
                    findings.add(Finding.of(
                            total + (figure.name().isEmpty() ? "" : " " + figure.name()),
                            "totals/" + total,
                            "report.check.totals.differs",
                            String.valueOf(number),
                            String.valueOf(rows)));
                }
            }
        }
        return new Outcome(examined, findings);
    }

    private long number(Condition sql, TotalsQuery query) {
        return Counting.with(Sql.of(jdbc, "%s", sql), query)
                .param("offset", 0)
                .param("limit", Integer.MAX_VALUE)
                .query(Long.class)
                .single();
    }
}
