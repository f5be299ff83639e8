package org.nishang.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nishang.common.TrainingRole;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.identity.Scope;
import org.nishang.report.SecondCount.Need;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.book.StaffingRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The totals and each enterprise's staffing are what a second count in plain Java gives: of this year as it stands
 * today, and of one role on an earlier day, another one each night.
 */
@Component
class SecondCountCheck implements Invariant {

    private final JdbcClient jdbc;
    private final StaffingFigures staffing;
    private final Clock clock;
    private final TotalsTable table;

    @Autowired
    SecondCountCheck(JdbcClient jdbc, StaffingFigures staffing, Clock clock) {
        this(jdbc, staffing, clock, TotalsTable.STANDARD);
    }

    SecondCountCheck(JdbcClient jdbc, StaffingFigures staffing, Clock clock, TotalsTable table) {
        this.table = table;
        this.jdbc = jdbc;
        this.staffing = staffing;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "report.check.second-count";
    }

    @Override
    public Outcome check() {
        LocalDate today = LocalDate.now(clock);
        LocalDate earlier = today.minusDays(1 + today.toEpochDay() * 37 % 700);
        TrainingRole role = TrainingRole.values()[(int) (today.toEpochDay() % TrainingRole.values().length)];
        long examined = 0;
        var findings = new ArrayList<Finding>();
        for (TotalsQuery query :
                List.of(TotalsQuery.yearOf(today), TotalsQuery.yearOf(earlier).of(role))) {
            var once = compared(query);
            // A fact may have changed between the two counts.
            var outcome = once.findings().isEmpty() ? once : compared(query);
            findings.addAll(outcome.findings());
            examined += outcome.examined();
        }
        return new Outcome(examined, findings.stream().limit(Outcome.MOST + 1).toList());
    }

    Outcome compared(TotalsQuery query) {
        List<StaffingRow> enterprises = staffing.rows(Scope.ALL, "", query.asOf(), null);
        var sheet = new Counting(jdbc).sheet(table, query, new Reach(Scope.ALL, ""), enterprises);
        var second = new SecondCount(jdbc, query);
        var findings = new ArrayList<Finding>();
        for (Total total : sheet.totals()) {
            for (Figure figure : total.figures()) {
                String name = figure.name().isEmpty() ? total.code() : total.code() + " " + figure.name();
                Number number = sheet.number(total, figure.name());
                BigDecimal other = total.code().equals("T15")
                        ? second.hours()
                        : BigDecimal.valueOf(
                                Objects.requireNonNull(second.counted().get(name), name));
                if (new BigDecimal(number.toString()).compareTo(other) != 0) {
                    findings.add(Finding.of(
                            name,
                            "totals/" + total.code(),
                            "report.check.second-count.differs",
                            query.asOf().toString(),
                            number.toString(),
                            other.toPlainString()));
                }
            }
        }
        enterprises.forEach(enterprise -> compare(query, enterprise, second.needs(), findings));
        return new Outcome(
                second.counted().size() + (long) enterprises.size(),
                findings.stream().limit(Outcome.MOST + 1).toList());
    }

    private static void compare(
            TotalsQuery query, StaffingRow enterprise, Map<UUID, Map<String, Need>> second, List<Finding> findings) {
        for (TrainingRole role : TrainingRole.values()) {
            if (query.role() != null && query.role() != role) {
                continue;
            }
            var first = enterprise.of(role);
            var other = second.getOrDefault(enterprise.enterprise().value(), Map.of())
                    .get(role.code());
            if (!new Need(first.required(), first.held()).equals(other)) {
                findings.add(Finding.of(
                        enterprise.uscc(),
                        "enterprises/" + enterprise.enterprise(),
                        "report.check.second-count.enterprise",
                        query.asOf().toString(),
                        role.code(),
                        said(new Need(first.required(), first.held())),
                        other == null ? "\u2014" : said(other)));
            }
        }
    }

    private static String said(Need need) {
        return (need.required() == null ? "\u2014" : need.required()) + "/" + need.held();
    }
}
