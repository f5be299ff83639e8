package org.nishang.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.rule.Needs;

/**
 * T10 to T13: the enterprises active on the day, from the one query of {@code staffing}. Each
 * figure and its list are made from the same rows here.
 */
final class EnterpriseRows {

    private EnterpriseRows() {}

    /**
     * @param part empty = all parts
     */
    static List<TotalRow> of(Total total, String part, List<StaffingRow> firms, @Nullable TrainingRole role) {
        var sorted = firms.stream()
                .sorted(Comparator.comparing(StaffingRow::namePinyin).thenComparing(StaffingRow::uscc))
                .toList();
        return switch (total) {
            case T10 ->
                sorted.stream()
                        .filter(firm -> part.isEmpty() || firm.isDeclared() == part.equals("headcount"))
                        .map(firm -> row(firm.isDeclared() ? "headcount" : "undeclared", firm, null, null))
                        .toList();
            case T11 -> staffing(part, sorted, role);
            case T12 ->
                sorted.stream()
                        .filter(StaffingRow::isDeclared)
                        .filter(firm -> !part.equals("compliant") || !firm.isShort(role))
                        .map(firm -> row("declared", firm, null, !firm.isShort(role)))
                        .toList();
            case T13 ->
                sorted.stream()
                        .filter(firm -> !part.equals("covered") || covered(firm, role))
                        .map(firm -> row("active", firm, null, covered(firm, role)))
                        .toList();
            default -> throw new IllegalArgumentException("no enterprises are counted in " + total);
        };
    }

    static TotalsSheet.Headcount headcount(List<StaffingRow> firms) {
        var rows = of(Total.T10, "headcount", firms, null);
        return new TotalsSheet.Headcount(
                rows.stream().mapToLong(row -> orZero(row.headcount())).sum(),
                of(Total.T10, "undeclared", firms, null).size());
    }

    static TotalsSheet.Staffing staffing(List<StaffingRow> firms, @Nullable TrainingRole role) {
        var rows = of(Total.T11, "", firms, role);
        return new TotalsSheet.Staffing(
                rows.stream().mapToLong(row -> orZero(row.required())).sum(),
                rows.stream().mapToLong(row -> orZero(row.held())).sum(),
                rows.stream().mapToLong(row -> orZero(row.shortfall())).sum());
    }

    static TotalsSheet.Compliance compliance(List<StaffingRow> firms, @Nullable TrainingRole role) {
        long compliant = of(Total.T12, "compliant", firms, role).size();
        long declared = of(Total.T12, "declared", firms, role).size();
        return new TotalsSheet.Compliance(compliant, declared, TotalsSheet.rate(compliant, declared));
    }

    static TotalsSheet.Coverage coverage(List<StaffingRow> firms, @Nullable TrainingRole role) {
        long covered = of(Total.T13, "covered", firms, role).size();
        long active = of(Total.T13, "active", firms, role).size();
        return new TotalsSheet.Coverage(covered, active, TotalsSheet.rate(covered, active));
    }

    /** One row for each enterprise and role; a part has those that add something to it. */
    private static List<TotalRow> staffing(String part, List<StaffingRow> firms, @Nullable TrainingRole role) {
        var rows = new ArrayList<TotalRow>();
        for (StaffingRow firm : firms) {
            Arrays.stream(TrainingRole.values())
                    .filter(each -> role == null || each == role)
                    .map(each -> row(null, firm, each, null))
                    .filter(row -> switch (part) {
                        case "required" -> orZero(row.required()) > 0;
                        case "held" -> orZero(row.held()) > 0;
                        case "shortfall" -> orZero(row.shortfall()) > 0;
                        default -> true;
                    })
                    .forEach(rows::add);
        }
        return rows;
    }

    private static boolean covered(StaffingRow firm, @Nullable TrainingRole role) {
        return Arrays.stream(TrainingRole.values())
                .anyMatch(
                        each -> (role == null || each == role) && firm.of(each).held() > 0);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static TotalRow row(
            @Nullable String part, StaffingRow firm, @Nullable TrainingRole role, @Nullable Boolean counted) {
        @Nullable Needs needs = role == null ? null : firm.of(role);
        return new TotalRow(
                part,
                null,
                null,
                null,
                role == null ? null : role.code(),
                null,
                null,
                null,
                null,
                null,
                firm.declaredFor(),
                firm.enterprise().value(),
                firm.uscc(),
                firm.name(),
                firm.region(),
                firm.headcount(),
                needs == null ? null : needs.required(),
                needs == null ? null : needs.held(),
                needs == null ? null : needs.shortfall(),
                counted);
    }
}
