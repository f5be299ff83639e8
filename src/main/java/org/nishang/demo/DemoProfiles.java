package org.nishang.demo;

import static org.nishang.platform.database.BatchWriter.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.nishang.enterprise.profile.AttributeKind;
import org.nishang.enterprise.profile.InspectionKind;

/** Grades, attributes and inspection counts of the demo's enterprises, as rows of their tables. */
final class DemoProfiles {

    private static final LocalDate CLASSES_FROM = LocalDate.of(2009, 8, 1);
    private static final LocalDate CREDIT_FROM = LocalDate.of(2026, 4, 1);
    private static final String AUTHORITY = "嘉兴地区主管部门（演示）";
    private static final String ASSOCIATION = "嘉兴服装行业协会（演示）";
    private static final String BY = "admin";
    private static final int QUARTERS = 8;

    private final List<@Nullable Object[]> grades = new ArrayList<>();
    private final List<@Nullable Object[]> attributes = new ArrayList<>();
    private final List<@Nullable Object[]> figures = new ArrayList<>();

    DemoProfiles(Random random, LocalDate today, List<DemoEnterprise> enterprises) {
        for (int i = 0; i < enterprises.size(); i++) {
            var enterprise = enterprises.get(i);
            grades(enterprise, i);
            attributes(enterprise, i, today);
            if (enterprise.size() >= 100) {
                figures(enterprise, random, today);
            }
        }
    }

    private void grades(DemoEnterprise enterprise, int number) {
        LocalDate since = enterprise.registeredOn().isAfter(CLASSES_FROM) ? enterprise.registeredOn() : CLASSES_FROM;
        String earlier = number % 11 == 10 ? "3" : enterprise.size() >= 500 ? "1" : "2";
        grade(enterprise, "CLASS-2009", earlier, since, CREDIT_FROM);
        String today = number == 40
                ? "DISCREDITED"
                : enterprise.size() >= 1000 ? "ADVANCED" : enterprise.size() >= 300 ? "CERTIFIED" : "REGULAR";
        grade(enterprise, "CREDIT-2026", today, CREDIT_FROM, null);
    }

    private void grade(DemoEnterprise enterprise, String scheme, String grade, LocalDate from, @Nullable LocalDate to) {
        grades.add(row(enterprise.id().value(), scheme, grade, from, to, AUTHORITY, BY));
    }

    private void attributes(DemoEnterprise enterprise, int number, LocalDate today) {
        if (enterprise.size() >= 300) {
            attribute(enterprise, AttributeKind.VIDEO_SUPERVISION, "", today.minusMonths(50), null);
        }
        if (enterprise.size() >= 500) {
            attribute(enterprise, AttributeKind.OWN_LABORATORY, "", today.minusMonths(70), null);
        }
        if (number % 6 == 1) {
            attribute(enterprise, AttributeKind.GREEN_CHANNEL, "", today.minusMonths(30), null);
        }
        switch (number) {
            case 1 -> {
                attribute(
                        enterprise,
                        AttributeKind.EXEMPTION,
                        "PRELIMINARY",
                        today.minusMonths(26),
                        today.minusMonths(14));
                attribute(enterprise, AttributeKind.EXEMPTION, "EXEMPT", today.minusMonths(14), today.plusMonths(22));
            }
            case 22 -> attribute(enterprise, AttributeKind.EXEMPTION, "PRELIMINARY", today.minusMonths(4), null);
            case 0, 13, 26, 33 ->
                attribute(enterprise, AttributeKind.MODEL_ENTERPRISE, ASSOCIATION, today.minusMonths(18), null);
            default -> {}
        }
    }

    private void attribute(
            DemoEnterprise enterprise, AttributeKind kind, String value, LocalDate from, @Nullable LocalDate to) {
        attributes.add(row(enterprise.id().value(), kind.name(), value, from, to, BY));
    }

    private void figures(DemoEnterprise enterprise, Random random, LocalDate today) {
        LocalDate thisQuarter = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        for (int back = 1; back <= QUARTERS; back++) {
            LocalDate from = thisQuarter.minusMonths(3L * back);
            for (InspectionKind kind : InspectionKind.values()) {
                int inspected = enterprise.size() / 4 + random.nextInt(enterprise.size());
                double good = switch (kind) {
                    case SELF -> 0.98 + random.nextDouble() * 0.02;
                    case OFFICIAL -> 0.999 + random.nextDouble() * 0.001;
                    case FABRIC -> 0.90 + random.nextDouble() * 0.09;
                };
                figures.add(row(
                        enterprise.id().value(),
                        kind.name(),
                        from,
                        from.plusMonths(3).minusDays(1),
                        inspected,
                        Math.round(inspected * good),
                        BY));
            }
        }
    }

    List<@Nullable Object[]> grades() {
        return grades;
    }

    List<@Nullable Object[]> attributes() {
        return attributes;
    }

    List<@Nullable Object[]> figures() {
        return figures;
    }
}
