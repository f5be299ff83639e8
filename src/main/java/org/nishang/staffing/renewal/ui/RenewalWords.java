package org.nishang.staffing.renewal.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.list.ui.StaffingNavigation;
import org.nishang.staffing.list.ui.StaffingWords;
import org.nishang.staffing.renewal.FallingShort;
import org.nishang.staffing.renewal.RenewalEffect;
import org.nishang.staffing.renewal.RenewalRow;
import org.nishang.staffing.renewal.Renewals;
import org.nishang.ui.BarChart;
import org.nishang.ui.FigureTone;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** Renewals in words, figures and a chart; the texts come from the component that shows them. */
final class RenewalWords {

    private RenewalWords() {}

    static String with(Map<String, String> parameters, String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        changed.values().removeIf(String::isEmpty);
        return StaffingNavigation.renewals(changed);
    }

    static Component effect(Component in, RenewalRow row, LocalDate today) {
        boolean over = row.lastDay().isBefore(today);
        return switch (row.effect()) {
            case FALLS_SHORT ->
                Kit.state(
                        Tone.BAD,
                        in.getTranslation(
                                over ? "staffing.renewals.fell-short" : "staffing.renewals.falls-short",
                                row.missing(),
                                ChronoUnit.DAYS.between(today, row.lastDay()) + 1));
            case SHORT_BEFORE ->
                Kit.state(Tone.BAD, in.getTranslation("staffing.renewals.short-before", row.missing()));
            case ENOUGH_LEFT -> Kit.state(Tone.GOOD, in.getTranslation("staffing.renewals.enough-left"));
            case UNDECLARED -> Kit.state(Tone.SOON, in.getTranslation("staffing.state.UNDECLARED"));
        };
    }

    static Component[] figures(
            Component in,
            List<RenewalRow> all,
            List<FallingShort> falling,
            LocalDate today,
            Map<String, String> parameters) {
        long people = all.stream().map(RenewalRow::person).distinct().count();
        long over = all.stream().filter(row -> row.lastDay().isBefore(today)).count();
        long enterprises =
                falling.stream().map(FallingShort::enterprise).distinct().count();
        long causing = all.stream()
                .filter(row -> row.effect() == RenewalEffect.FALLS_SHORT)
                .count();
        return new Component[] {
            Kit.figure(
                    in.getTranslation("staffing.renewals.figure.rows"),
                    in.getTranslation("staffing.renewals.figure.rows.definition"),
                    Formats.number((int) all.size()),
                    in.getTranslation(
                            "staffing.renewals.figure.rows.unit", Formats.number(people), Formats.number(over)),
                    FigureTone.queue(all.size()),
                    with(parameters, "effect", ""),
                    "renewals-due"),
            Kit.figure(
                    in.getTranslation("staffing.renewals.figure.causing"),
                    in.getTranslation("staffing.renewals.figure.causing.definition"),
                    Formats.number(causing),
                    in.getTranslation("staffing.renewals.figure.causing.unit", Formats.number(enterprises)),
                    FigureTone.missing(causing, all.size()),
                    with(parameters, "effect", RenewalEffect.FALLS_SHORT.name()),
                    "renewals-causing")
        };
    }

    /** Each bar opens the list of the people behind it. */
    static Component seats(
            Component in, List<Renewals.Seats> seats, @Nullable TrainingRole only, Map<String, String> parameters) {
        var series = new ArrayList<BarChart.Series>();
        for (TrainingRole role : TrainingRole.values()) {
            if (only == null || only == role) {
                series.add(new BarChart.Series(
                        StaffingWords.role(in, role),
                        seats.stream()
                                .map(month -> month.people().getOrDefault(role, 0))
                                .toList(),
                        seats.stream()
                                .map(month -> list(parameters, month, role))
                                .toList()));
            }
        }
        var chart = new BarChart(
                in.getTranslation("staffing.renewals.seats.axis"),
                in.getTranslation("staffing.renewals.seats.month"),
                seats.stream()
                        .map(month -> month.month().toString().substring(2))
                        .toList(),
                series);
        chart.getElement().setAttribute("data-testid", "seats");
        return Kit.card(
                in.getTranslation("staffing.renewals.seats"),
                new com.vaadin.flow.component.html.Paragraph(in.getTranslation("staffing.renewals.seats.hint")),
                chart);
    }

    private static String list(Map<String, String> parameters, Renewals.Seats month, TrainingRole role) {
        var own = new LinkedHashMap<String, String>();
        own.put("period", month.month().toString());
        own.put("role", role.code());
        own.put("region", parameters.getOrDefault("region", ""));
        own.values().removeIf(String::isEmpty);
        return StaffingNavigation.renewals(own);
    }
}
