package org.nishang.report;

import static org.nishang.report.Figure.Alarm.BAD;
import static org.nishang.report.Figure.Alarm.SOON;
import static org.nishang.report.Total.Column.HELD;
import static org.nishang.report.Total.Column.HOURS;
import static org.nishang.report.Total.Column.NUMBER;
import static org.nishang.report.Total.Column.REQUIRED;
import static org.nishang.report.Total.Column.ROLE;
import static org.nishang.report.Total.Column.SESSION;
import static org.nishang.report.Total.Column.SESSIONS;
import static org.nishang.report.Total.Column.SHORTFALL;
import static org.nishang.report.Total.Column.STATE;
import static org.nishang.report.Total.Section.CERTIFICATES;
import static org.nishang.report.Total.Section.STAFFING;
import static org.nishang.report.Total.Section.TRAINING;

import java.util.List;
import java.util.stream.Stream;
import org.nishang.common.Refusal;

/**
 * The totals, one entry each. The number, the list behind it, the API, the screen and the check that both agree are
 * made from the entry. A new total is one entry here and its two messages.
 */
record TotalsTable(List<Total> totals) {

    static final TotalsTable STANDARD = new TotalsTable(List.of(
            Total.of(
                    "T1",
                    TRAINING,
                    List.of(SESSION, ROLE, HOURS),
                    Figure.of("", "person-times", "completed", TrainingListings::pairs)),
            Total.of(
                    "T2",
                    TRAINING,
                    List.of(SESSIONS),
                    Figure.of("", "people", "last-completed", TrainingListings::persons)),
            Total.of(
                    "T3",
                    TRAINING,
                    List.of(SESSIONS),
                    Figure.of("", "people", "last-completed", TrainingListings::everTrained)),
            Total.of(
                    "T6",
                    CERTIFICATES,
                    List.of(NUMBER, ROLE),
                    Figure.of("issued", "certificates", "issued", CertificateListings::firstIssues),
                    Figure.of("renewed", "certificates", "issued", CertificateListings::renewals),
                    Figure.of("reissued", "certificates", "reissued", CertificateListings::reissues)),
            Total.of(
                    "T7",
                    CERTIFICATES,
                    List.of(NUMBER, ROLE),
                    Figure.of("", "certificates", "last-day", CertificateListings::valid)),
            Total.of(
                    "T8",
                    CERTIFICATES,
                    List.of(NUMBER),
                    Figure.of("", "people", "last-day", HolderListings::certified)),
            Total.of(
                    "T9", CERTIFICATES, List.of(NUMBER), Figure.of("", "people", "last-day", HolderListings::employed)),
            Total.of(
                    "T10",
                    STAFFING,
                    List.of(),
                    Figure.sum(
                            "headcount",
                            "people",
                            EnterpriseRows::declarations,
                            row -> row.headcount() != null,
                            TotalRow::headcount),
                    Figure.of("undeclared", "enterprises", EnterpriseRows::declarations, row -> row.headcount() == null)
                            .alarming(SOON)),
            Total.of(
                            "T11",
                            STAFFING,
                            List.of(ROLE, REQUIRED, HELD, SHORTFALL),
                            Figure.sum("required", "people", EnterpriseRows::needs, TotalRow::required),
                            Figure.sum("held", "people", EnterpriseRows::needs, TotalRow::held),
                            Figure.sum("shortfall", "people", EnterpriseRows::needs, TotalRow::shortfall)
                                    .alarming(BAD))
                    .foundBy("shortfall"),
            Total.of(
                            "T12",
                            STAFFING,
                            List.of(STATE),
                            Figure.of(
                                    "compliant", "enterprises", EnterpriseRows::compliance, EnterpriseRows::isCounted),
                            Figure.of("declared", "enterprises", EnterpriseRows::compliance, row -> true))
                    .asRate(),
            Total.of(
                            "T13",
                            STAFFING,
                            List.of(STATE),
                            Figure.of("covered", "enterprises", EnterpriseRows::coverage, EnterpriseRows::isCounted),
                            Figure.of("active", "enterprises", EnterpriseRows::coverage, row -> true))
                    .asRate(),
            Total.of(
                            "T14",
                            CERTIFICATES,
                            List.of(NUMBER, ROLE),
                            Figure.of("30", "certificates", "last-day", CertificateListings.expiring("30")),
                            Figure.of("60", "certificates", "last-day", CertificateListings.expiring("60")),
                            Figure.of("90", "certificates", "last-day", CertificateListings.expiring("90")))
                    .listedBy("90"),
            Total.of(
                    "T15",
                    TRAINING,
                    List.of(SESSION, ROLE, HOURS),
                    Figure.sum("hours", "completed", TrainingListings::pairs, TrainingListings.HOURS)),
            Total.of(
                    "T17",
                    CERTIFICATES,
                    List.of(NUMBER, ROLE),
                    Figure.of("revoked", "certificates", "revoked", CertificateListings::revocations),
                    Figure.of("suspended", "times", "suspended", CertificateListings::suspensions))));

    TotalsTable {
        totals = List.copyOf(totals);
        if (totals.stream().map(Total::code).distinct().count() < totals.size()) {
            throw new IllegalArgumentException("a code stands twice: " + totals);
        }
    }

    /** @throws Refusal {@code report.unknown-total} */
    Total of(String code) {
        return totals.stream()
                .filter(total -> total.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("report.unknown-total", code));
    }

    TotalsTable with(Total another) {
        return new TotalsTable(
                Stream.concat(totals.stream(), Stream.of(another)).toList());
    }
}
