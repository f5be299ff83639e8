package org.nishang.assessment.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nishang.assessment.quality.Counted;
import org.nishang.assessment.quality.ItemFigures;
import org.nishang.assessment.quality.ItemSheet;
import org.nishang.ui.Drawing;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;

/**
 * The distractor table: what was answered, as two bars for the upper and the lower group, and the counts as a table
 * under them.
 */
class OptionBars extends Div {

    private static final int WIDTH = 300;
    private static final int LONGEST = 170;
    private static final int BAR = 13;

    private final ItemFigures figures;

    /** @param lettered an option of the item; else a way of answering that every item has */
    private record Line(String words, boolean lettered, boolean right, Counted chosen) {}

    OptionBars(ItemSheet.Version version) {
        this.figures = version.row().figures();
        addClassName("option-bars");
        var lines = lines(version);
        if (figures.isEnough()) {
            add(legend(), list(lines, true), Kit.disclosure(asTable(), table(lines)));
        } else {
            add(list(
                    lines.stream()
                            .filter(line -> line.lettered() || line.right())
                            .toList(),
                    false));
        }
    }

    private String asTable() {
        return getTranslation("ui.chart.as-table");
    }

    private List<Line> lines(ItemSheet.Version version) {
        var lines = new ArrayList<Line>();
        for (var option : version.options()) {
            lines.add(new Line(option.text().in(getLocale()), true, option.correct(), option.chosen()));
        }
        if (version.options().isEmpty()) {
            String right = version.right().stream()
                    .map(text -> text.in(getLocale()))
                    .collect(Collectors.joining(getTranslation("assessment.result.separator")));
            lines.add(new Line(right, false, true, figures.right()));
            lines.add(new Line(getTranslation("assessment.items.other-answer"), false, false, others(figures)));
        }
        lines.add(new Line(getTranslation("assessment.result.not-answered"), false, false, figures.unanswered()));
        return lines;
    }

    private static Counted others(ItemFigures figures) {
        return figures.sat().minus(figures.right()).minus(figures.unanswered());
    }

    private Component legend() {
        var legend = Kit.styled(new HtmlContainer("p"), "legend");
        legend.add(
                key(1, "assessment.items.upper", figures.sat().upper()),
                key(2, "assessment.items.lower", figures.sat().lower()));
        var box = new Div(
                legend,
                Kit.hint(
                        getTranslation("assessment.items.upper-short"),
                        getTranslation("assessment.items.groups.means")));
        box.addClassNames("chart", "bars-legend");
        return box;
    }

    private Span key(int series, String words, int people) {
        return Kit.styled(new Span(getTranslation(words, Formats.number(people))), "key", "key-" + series);
    }

    private Component list(List<Line> lines, boolean withBars) {
        var list = Kit.styled(new OrderedList(), "options");
        for (Line line : lines) {
            var words = new Div(new Span(line.words()));
            if (line.right()) {
                words.add(Kit.state(Tone.GOOD, getTranslation("assessment.items.right-option")));
            }
            words.addClassName("option-words");
            var entry = Kit.styled(new ListItem(words), line.lettered() ? "is-option" : "is-other");
            if (withBars) {
                entry.add(bars(line));
            }
            list.add(entry);
        }
        return list;
    }

    private Component bars(Line line) {
        var sat = figures.sat();
        String upper = share(line.chosen().upper(), sat.upper());
        String lower = share(line.chosen().lower(), sat.lower());
        var drawing =
                new Drawing(WIDTH, 2 * BAR + 8, getTranslation("assessment.items.bars-of", line.words(), upper, lower));
        bar(drawing, 1, 2, line.chosen().upper(), sat.upper(), upper);
        bar(drawing, 2, BAR + 6, line.chosen().lower(), sat.lower(), lower);
        return drawing.finish();
    }

    private static void bar(Drawing drawing, int series, int top, int chosen, int group, String words) {
        double width = group == 0 ? 0 : (double) LONGEST * chosen / group;
        drawing.line(0.5, top, 0.5, top + BAR, "axis");
        drawing.box(0, top, width, BAR - 2, "bar series-" + series, "");
        drawing.text(width + 6, top + BAR - 3, "start", "value", words);
    }

    private static String share(int chosen, int group) {
        return group == 0 ? Formats.NONE : Math.round(100.0 * chosen / group) + " % (" + Formats.number(chosen) + ")";
    }

    private Component table(List<Line> lines) {
        var table = new TableList(
                getTranslation("assessment.items.answers"),
                getTranslation("assessment.items.answers"),
                ">" + getTranslation("assessment.items.upper-short"),
                ">" + getTranslation("assessment.items.lower-short"),
                ">" + getTranslation("assessment.items.all"));
        table.getElement().setAttribute("data-testid", "distractors");
        lines.forEach(line -> row(table, line.words(), line.chosen()));
        row(table, getTranslation("assessment.items.all-right"), figures.right());
        row(table, getTranslation("assessment.items.sat"), figures.sat());
        return table;
    }

    private static void row(TableList table, String words, Counted counted) {
        table.row(
                TableList.text(words),
                TableList.number(Formats.number(counted.upper())),
                TableList.number(Formats.number(counted.lower())),
                TableList.number(Formats.number(counted.all())));
    }
}
