package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nishang.staffing.book.Shortage;
import org.nishang.staffing.book.Timeline;
import org.nishang.staffing.book.Timeline.Step;
import org.nishang.staffing.list.EnterpriseStaffing;
import org.nishang.ui.Drawing;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/**
 * The years around a day: held as a filled step, required as a stepped line, each certificate as a bar under them, the
 * day and the first gap marked; and the same as a table for those who prefer words.
 */
class TimelinePicture extends HtmlContainer {

    private static final int WIDTH = 960;
    private static final int LEFT = 36;
    private static final int RIGHT = 150;
    private static final int TOP = 44;
    private static final int STEPS = 120;
    private static final int BAR = 20;
    private static final int MOST_BARS = 60;

    private final EnterpriseStaffing.Role role;
    private final LocalDate day;
    private final LocalDate first;
    private final LocalDate end;

    TimelinePicture(EnterpriseStaffing enterprise, EnterpriseStaffing.Role role, String title) {
        super("figure");
        this.role = role;
        this.day = enterprise.day();
        this.first = enterprise.from();
        this.end = enterprise.until().plusDays(1);
        addClassNames("chart", "timeline");
        var scroll = Kit.styled(new Div(picture(title)), "scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", title);
        // Where the picture is wider than the screen, the day is what to see first.
        scroll.getElement().executeJs("""
                        new ResizeObserver((sizes, observer) => {
                          if (this.scrollWidth > this.clientWidth) {
                            this.scrollLeft = $0 - this.clientWidth / 2;
                            observer.disconnect();
                          }
                        }).observe(this.firstElementChild)""", x(day));
        add(legend(), scroll, words(title));
    }

    private Component legend() {
        var legend = Kit.styled(new HtmlContainer("figcaption"), "legend");
        for (String key : List.of("required", "held", "gap", "certificate")) {
            var entry = new com.vaadin.flow.component.html.Span(getTranslation("staffing.timeline." + key));
            entry.addClassNames("key", "key-" + key);
            legend.add(entry);
        }
        return legend;
    }

    private Svg picture(String title) {
        var bars = role.bars().stream().limit(MOST_BARS).toList();
        int height = TOP + STEPS + 28 + bars.size() * BAR + 8;
        var drawing = new Drawing(WIDTH, height, title);
        int top = 1;
        for (Step step : role.timeline().steps()) {
            Integer required = step.required();
            top = Math.max(top, Math.max(step.held(), required == null ? 0 : required));
        }
        double unit = (double) STEPS / top;
        double ground = TOP + STEPS;
        years(drawing, height);
        for (int n = 0; n <= top; n += Math.max(1, (top + 4) / 5)) {
            drawing.line(LEFT, ground - n * unit, WIDTH - RIGHT, ground - n * unit, n == 0 ? "axis" : "grid");
            drawing.text(LEFT - 8, ground - n * unit + 4, "end", "tick", String.valueOf(n));
        }
        steps(drawing, ground, unit);
        for (int i = 0; i < bars.size(); i++) {
            bar(drawing, bars.get(i), ground + 28 + i * BAR);
        }
        drawing.line(x(day), TOP - 22, x(day), height - 4, "today");
        drawing.text(x(day), TOP - 28, "middle", "today-label", Formats.date(day));
        firstGap().filter(gap -> gap.isAfter(day)).ifPresent(gap -> {
            drawing.line(x(gap), TOP - 18, x(gap), height - 4, "first-gap");
            drawing.text(
                    x(gap) + 4,
                    TOP - 9,
                    "start",
                    "gap-label",
                    getTranslation("staffing.timeline.short-on", Formats.date(gap)));
        });
        return drawing.finish();
    }

    private Optional<LocalDate> firstGap() {
        return role.shortage().map(Shortage::shortOn);
    }

    private void years(Drawing drawing, int height) {
        for (int year = first.getYear() + 1; year <= end.getYear(); year++) {
            var start = LocalDate.of(year, 1, 1);
            if (start.isBefore(end)) {
                drawing.line(x(start), TOP, x(start), height - 4, "grid");
                drawing.text(x(start) + 4, TOP + STEPS + 18, "start", "tick", String.valueOf(year));
            }
        }
    }

    /** Held, then what is missing over it, then the line of what is required on top. */
    private void steps(Drawing drawing, double ground, double unit) {
        List<Step> steps = role.timeline().steps();
        var line = new StringBuilder();
        boolean drawn = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double from = x(step.from());
            double to = i + 1 < steps.size() ? x(steps.get(i + 1).from()) : x(end);
            double held = ground - step.held() * unit;
            drawing.box(from, held, to - from + 0.5, ground - held, "held", "");
            Integer required = step.required();
            if (required == null) {
                drawn = false;
                continue;
            }
            double y = ground - required * unit;
            if (step.isShort()) {
                drawing.box(from, y, to - from + 0.5, held - y, "gap", "");
            }
            line.append(String.format(Locale.ROOT, "%s%.1f %.1f H%.1f ", drawn ? "L" : "M", from, y, to));
            drawn = true;
        }
        if (!line.isEmpty()) {
            drawing.path(line.toString().strip(), "required");
        }
    }

    private void bar(Drawing drawing, EnterpriseStaffing.Bar bar, double y) {
        LocalDate from = bar.from().isBefore(first) ? first : bar.from();
        LocalDate to = bar.to().isAfter(end) ? end : bar.to();
        String title = getTranslation(
                "staffing.timeline.bar",
                bar.name(),
                bar.number(),
                Formats.date(bar.from()),
                Formats.date(bar.to().minusDays(1)));
        drawing.box(
                x(from),
                y + 3,
                x(to) - x(from),
                BAR - 7,
                bar.to().isAfter(day) ? "certificate" : "certificate over",
                title);
        drawing.text(
                x(to) + 5,
                y + 14,
                "start",
                "bar-label",
                bar.name() + " " + Formats.date(bar.to().minusDays(1)));
    }

    private double x(LocalDate date) {
        double share = (double) ChronoUnit.DAYS.between(first, date) / ChronoUnit.DAYS.between(first, end);
        return LEFT + Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT);
    }

    private Component words(String title) {
        var table = new TableList(
                title,
                getTranslation("staffing.timeline.from"),
                ">" + getTranslation("staffing.required"),
                ">" + getTranslation("staffing.held"),
                ">" + getTranslation("staffing.shortfall"));
        for (Step step : role.timeline().steps()) {
            Integer required = step.required();
            table.row(
                    TableList.text(Formats.date(step.from())),
                    TableList.number(Formats.number(required)),
                    TableList.number(Formats.number(step.held())),
                    TableList.number(Formats.number(required == null ? null : Math.max(0, required - step.held()))));
        }
        var details = Kit.styled(new HtmlContainer("details"), "as-table");
        var summary = new HtmlContainer("summary");
        summary.setText(getTranslation("ui.chart.as-table"));
        details.add(summary, table);
        return details;
    }

    static boolean hasMore(EnterpriseStaffing.Role role) {
        return role.bars().size() > MOST_BARS;
    }

    static boolean isWorthDrawing(Timeline timeline, List<EnterpriseStaffing.Bar> bars) {
        return !bars.isEmpty() || timeline.steps().stream().anyMatch(step -> step.required() != null);
    }
}
