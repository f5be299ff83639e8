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

    DemoProfiles(Random random, LocalDate today, List<DemoEnterprise> firms) {
        for (int i = 0; i < firms.size(); i++) {
            var firm = firms.get(i);
            grades(firm, i);
            attributes(firm, i, today);
            if (firm.size() >= 100) {
                figures(firm, random, today);
            }
        }
    }

    private void grades(DemoEnterprise firm, int number) {
        LocalDate since = firm.registeredOn().isAfter(CLASSES_FROM) ? firm.registeredOn() : CLASSES_FROM;
        String earlier = number % 11 == 10 ? "3" : firm.size() >= 500 ? "1" : "2";
        grade(firm, "CLASS-2009", earlier, since, CREDIT_FROM);
        String today = number == 40
                ? "DISCREDITED"
                : firm.size() >= 1000 ? "ADVANCED" : firm.size() >= 300 ? "CERTIFIED" : "REGULAR";
        grade(firm, "CREDIT-2026", today, CREDIT_FROM, null);
    }

    private void grade(DemoEnterprise firm, String scheme, String grade, LocalDate from, @Nullable LocalDate to) {
        grades.add(row(firm.id().value(), scheme, grade, from, to, AUTHORITY, BY));
    }

    private void attributes(DemoEnterprise firm, int number, LocalDate today) {
        if (firm.size() >= 300) {
            attribute(firm, AttributeKind.VIDEO_SUPERVISION, "", today.minusMonths(50), null);
        }
        if (firm.size() >= 500) {
            attribute(firm, AttributeKind.OWN_LABORATORY, "", today.minusMonths(70), null);
        }
        if (number % 6 == 1) {
            attribute(firm, AttributeKind.GREEN_CHANNEL, "", today.minusMonths(30), null);
        }
        switch (number) {
            case 1 -> {
                attribute(firm, AttributeKind.EXEMPTION, "PRELIMINARY", today.minusMonths(26), today.minusMonths(14));
                attribute(firm, AttributeKind.EXEMPTION, "EXEMPT", today.minusMonths(14), today.plusMonths(22));
            }
            case 22 -> attribute(firm, AttributeKind.EXEMPTION, "PRELIMINARY", today.minusMonths(4), null);
            case 0, 13, 26, 33 ->
                attribute(firm, AttributeKind.MODEL_ENTERPRISE, ASSOCIATION, today.minusMonths(18), null);
            default -> {}
        }
    }

    private void attribute(
            DemoEnterprise firm, AttributeKind kind, String value, LocalDate from, @Nullable LocalDate to) {
        attributes.add(row(firm.id().value(), kind.name(), value, from, to, BY));
    }

    private void figures(DemoEnterprise firm, Random random, LocalDate today) {
        LocalDate thisQuarter = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        for (int back = 1; back <= QUARTERS; back++) {
            LocalDate from = thisQuarter.minusMonths(3L * back);
            for (InspectionKind kind : InspectionKind.values()) {
                int inspected = firm.size() / 4 + random.nextInt(firm.size());
                double good = switch (kind) {
                    case SELF -> 0.98 + random.nextDouble() * 0.02;
                    case OFFICIAL -> 0.999 + random.nextDouble() * 0.001;
                    case FABRIC -> 0.90 + random.nextDouble() * 0.09;
                };
                figures.add(row(
                        firm.id().value(),
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
