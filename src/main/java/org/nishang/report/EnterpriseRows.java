package org.nishang.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.rule.Needs;

/**
 * T10 to T13: the enterprises active on the day, from the one query of {@code staffing}. Each figure and its list are
 * made from the same rows here.
 */
final class EnterpriseRows {

    private EnterpriseRows() {}

    /** T10: each enterprise with what it declared, if it did. */
    static List<TotalRow> declarations(List<StaffingRow> enterprises, @Nullable TrainingRole role) {
        return enterprises.stream()
                .map(each -> row(each.isDeclared() ? "headcount" : "undeclared", each, null, null))
                .toList();
    }

    /** T11: one row for each enterprise and role. */
    static List<TotalRow> needs(List<StaffingRow> enterprises, @Nullable TrainingRole role) {
        return enterprises.stream()
                .flatMap(enterprise -> roles(role).map(each -> row(null, enterprise, each, null)))
                .toList();
    }

    /** T12: the enterprises that declared and for which a rule is known; counted are those with nobody missing. */
    static List<TotalRow> compliance(List<StaffingRow> enterprises, @Nullable TrainingRole role) {
        return enterprises.stream()
                .filter(StaffingRow::isAssessed)
                .map(each -> row("declared", each, null, each.isCompliant(role)))
                .toList();
    }

    /** T13: counted are the enterprises with somebody certified. */
    static List<TotalRow> coverage(List<StaffingRow> enterprises, @Nullable TrainingRole role) {
        return enterprises.stream()
                .map(enterprise -> row(
                        "active",
                        enterprise,
                        null,
                        roles(role).anyMatch(each -> enterprise.of(each).held() > 0)))
                .toList();
    }

    static boolean isCounted(TotalRow row) {
        return Boolean.TRUE.equals(row.counted());
    }

    private static Stream<TrainingRole> roles(@Nullable TrainingRole role) {
        return Arrays.stream(TrainingRole.values()).filter(each -> role == null || each == role);
    }

    private static TotalRow row(
            @Nullable String part, StaffingRow enterprise, @Nullable TrainingRole role, @Nullable Boolean counted) {
        @Nullable Needs needs = role == null ? null : enterprise.of(role);
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
                enterprise.declaredFor(),
                enterprise.enterprise().value(),
                enterprise.uscc(),
                enterprise.name(),
                enterprise.region(),
                enterprise.headcount(),
                needs == null ? null : needs.required(),
                needs == null ? null : needs.held(),
                needs == null ? null : needs.shortfall(),
                counted);
    }
}
