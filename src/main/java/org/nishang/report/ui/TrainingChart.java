package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nishang.common.TrainingRole;
import org.nishang.report.Totals.Month;
import org.nishang.ui.BarChart;

/** T1 by month and role; by year where the period is long. */
final class TrainingChart {

    private static final int MOST_MONTHS = 36;

    private TrainingChart() {}

    static Component of(Component in, List<Month> months) {
        boolean byYear = months.size() > MOST_MONTHS;
        boolean oneYear = months.getFirst().month().getYear() == months.getLast().month().getYear();
        var bars = new LinkedHashMap<String, Map<TrainingRole, Integer>>();
        for (Month month : months) {
            int year = month.month().getYear();
            int number = month.month().getMonthValue();
            String label =
                    byYear
                            ? String.valueOf(year)
                            : oneYear
                                    ? in.getTranslation("report.chart.month." + number)
                                    : "%02d-%02d".formatted(year % 100, number);
            var bar = bars.computeIfAbsent(label, l -> new TreeMap<>());
            month.personTimes().forEach((role, n) -> bar.merge(role, n, Integer::sum));
        }
        return new BarChart(
                in.getTranslation("report.chart.title"),
                in.getTranslation(byYear ? "report.chart.year" : "report.chart.month"),
                List.copyOf(bars.keySet()),
                Arrays.stream(TrainingRole.values())
                        .map(
                                role ->
                                        new BarChart.Series(
                                                in.getTranslation("report.role." + role.code()),
                                                bars.values().stream()
                                                        .map(bar -> bar.getOrDefault(role, 0))
                                                        .toList()))
                        .toList());
    }
}
