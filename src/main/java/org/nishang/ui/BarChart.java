package org.nishang.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** Bars side by side for one or two series, drawn at the server, and the same numbers as a table under it. */
public class BarChart extends HtmlContainer {

    private static final int HEIGHT = 240;
    private static final int TOP = 24;
    private static final int BOTTOM = 28;
    private static final int LEFT = 44;
    private static final int NARROWEST = 560;

    /**
     * @param values one for each label
     * @param links the list behind each value, as a path; empty = none
     */
    public record Series(String name, List<Integer> values, List<String> links) {

        public Series(String name, List<Integer> values) {
            this(name, values, List.of());
        }
    }

    /**
     * @param title what is shown, with its unit
     * @param head of the labels' column in the table
     * @param labels short: they stand under the bars
     */
    public BarChart(String title, String head, List<String> labels, List<Series> series) {
        super("figure");
        addClassName("chart");
        var scroll = Kit.styled(new Div(picture(title, labels, series)), "scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", title);
        if (series.size() > 1) {
            add(legend(series));
        }
        add(scroll, table(title, head, labels, series));
    }

    private static HtmlContainer legend(List<Series> series) {
        var legend = Kit.styled(new HtmlContainer("figcaption"), "legend");
        for (int i = 0; i < series.size(); i++) {
            legend.add(Kit.styled(new Span(series.get(i).name()), "key", "key-" + (i + 1)));
        }
        return legend;
    }

    private Svg picture(String title, List<String> labels, List<Series> series) {
        int slotWidth = series.size() == 1 ? 46 : labels.size() > 12 ? 58 : 80;
        int width = Math.max(NARROWEST, LEFT + labels.size() * slotWidth);
        boolean withLinks = series.stream().anyMatch(one -> !one.links().isEmpty());
        var drawing = new Drawing(width, HEIGHT, title, withLinks);
        int highest = series.stream()
                .flatMap(one -> one.values().stream())
                .max(Integer::compare)
                .orElse(0);
        int step = step(highest);
        int top = Math.max(step, (highest + step - 1) / step * step);
        double scale = (double) (HEIGHT - TOP - BOTTOM) / top;
        double ground = HEIGHT - BOTTOM;
        for (int value = 0; value <= top; value += step) {
            double y = ground - value * scale;
            drawing.line(LEFT, y, width, y, value == 0 ? "axis" : "grid");
            drawing.text(LEFT - 8, y + 4, "end", "tick", Formats.number(value));
        }
        double slot = (double) (width - LEFT) / Math.max(1, labels.size());
        double bar = Math.min(26, slot * 0.8 / series.size());
        for (int i = 0; i < labels.size(); i++) {
            double middle = LEFT + slot * (i + 0.5);
            double x = middle - bar * series.size() / 2;
            for (int s = 0; s < series.size(); s++) {
                int value = series.get(s).values().get(i);
                double height = value * scale;
                boolean linked = !series.get(s).links().isEmpty() && value > 0;
                if (linked) {
                    drawing.link(
                            series.get(s).links().get(i),
                            labels.get(i) + " " + series.get(s).name() + " " + Formats.number(value));
                }
                drawing.box(
                        x + s * bar + 1,
                        ground - height,
                        bar - 2,
                        height,
                        "bar series-" + (s + 1),
                        labels.get(i) + " " + series.get(s).name() + " " + Formats.number(value));
                if (value > 0) {
                    drawing.text(x + (s + 0.5) * bar, ground - height - 5, "middle", "value", Formats.number(value));
                }
                if (linked) {
                    drawing.endLink();
                }
            }
            drawing.text(middle, HEIGHT - 9, "middle", "tick", labels.get(i));
        }
        return drawing.finish();
    }

    /** 1, 2 or 5 times a power of ten, so that there are at most five lines. */
    private static int step(int highest) {
        for (int power = 1; ; power *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if (highest <= 5 * factor * power) {
                    return factor * power;
                }
            }
        }
    }

    private HtmlContainer table(String title, String head, List<String> labels, List<Series> series) {
        var heads = new ArrayList<String>();
        heads.add(head);
        series.forEach(one -> heads.add(">" + one.name()));
        var table = new TableList(title, heads.toArray(String[]::new));
        for (int i = 0; i < labels.size(); i++) {
            var cells = new ArrayList<com.vaadin.flow.component.Component>();
            cells.add(TableList.text(labels.get(i)));
            for (Series one : series) {
                String number = Formats.number(one.values().get(i));
                cells.add(
                        one.links().isEmpty()
                                ? TableList.number(number)
                                : Kit.link(one.links().get(i), number));
            }
            table.row(cells.toArray(com.vaadin.flow.component.Component[]::new));
        }
        var details = Kit.styled(new HtmlContainer("details"), "as-table");
        var summary = new HtmlContainer("summary");
        summary.setText(getTranslation("ui.chart.as-table"));
        details.add(summary, table);
        return details;
    }
}
