package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nishang.common.TrainingRole;
import org.nishang.report.Totals.Month;
import org.nishang.ui.BarChart;

/** T1 by month and role; by quarter or year where the period is long. */
final class TrainingChart {

    private static final int BY_MONTH = 13;
    private static final int BY_QUARTER = 40;

    private TrainingChart() {}

    static Component of(Component in, List<Month> months) {
        String step = months.size() <= BY_MONTH ? "month" : months.size() <= BY_QUARTER ? "quarter" : "year";
        var bars = new LinkedHashMap<String, Map<TrainingRole, Integer>>();
        for (Month month : months) {
            var bar = bars.computeIfAbsent(label(in, step, month.month()), l -> new TreeMap<>());
            month.personTimes().forEach((role, n) -> bar.merge(role, n, Integer::sum));
        }
        return new BarChart(
                in.getTranslation("report.chart.title"),
                in.getTranslation("report.chart." + step),
                List.copyOf(bars.keySet()),
                Arrays.stream(TrainingRole.values())
                        .map(role -> new BarChart.Series(
                                in.getTranslation("report.role." + role.code()),
                                bars.values().stream()
                                        .map(bar -> bar.getOrDefault(role, 0))
                                        .toList()))
                        .toList());
    }

    /** January has its year beside it, so that a period over two years can be read. */
    private static String label(Component in, String step, YearMonth month) {
        return switch (step) {
            case "month" -> {
                String name = in.getTranslation("report.chart.month." + month.getMonthValue());
                yield month.getMonthValue() == 1 ? month.getYear() + " " + name : name;
            }
            case "quarter" -> month.getYear() + " Q" + (month.getMonthValue() + 2) / 3;
            default -> String.valueOf(month.getYear());
        };
    }
}
