package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.nishang.report.Figure;
import org.nishang.report.Total;
import org.nishang.report.Total.Section;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.report.TotalsSheet;
import org.nishang.ui.FigureTone;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** The figures of one query, in the order training, certificates, staffing. */
class TotalFigures extends Div {

    private final Map<String, String> parameters;

    /** @param parameters of the address, for the lists behind the figures */
    TotalFigures(Totals totals, TotalsQuery query, Map<String, String> parameters) {
        this.parameters = parameters;
        var sheet = totals.sheet(query);
        add(
                Kit.card(
                        getTranslation("report.training"),
                        figures(Section.TRAINING, sheet),
                        new PublishedFigures(totals, query, parameters),
                        TrainingChart.of(this, totals.byMonth(query))),
                Kit.card(
                        getTranslation("report.certificates"),
                        figures(Section.CERTIFICATES, sheet),
                        note("report.note.T9")),
                Kit.card(
                        getTranslation("report.staffing"),
                        new Div(rule(totals, query)),
                        figures(Section.STAFFING, sheet)));
    }

    private Component figures(Section section, TotalsSheet sheet) {
        return row(sheet.totals().stream()
                .filter(total -> total.section() == section)
                .flatMap(total -> total.shown().map(figure -> figure(sheet, total, figure)))
                .toArray(Component[]::new));
    }

    private Component[] rule(Totals totals, TotalsQuery query) {
        return totals.isRuleKnown(query) ? new Component[0] : new Component[] {note("report.note.no-rule")};
    }

    private static Div row(Component... figures) {
        return Kit.styled(new Div(figures), "figures");
    }

    private Component note(String key) {
        return Kit.styled(new Paragraph(getTranslation(key)), "soft");
    }

    private Component figure(TotalsSheet sheet, Total total, Figure figure) {
        return Kit.figure(
                TotalWords.name(this, total, figure.name()),
                TotalWords.definition(this, total, figure.name()),
                total.isRate()
                        ? Formats.rate(sheet.rate(total))
                        : TotalWords.number(sheet.number(total, figure.name())),
                total.isRate() ? shareOf(sheet, total) : getTranslation("report.unit." + figure.unit()),
                tone(sheet, total, figure),
                TotalsNavigation.list(total, figure.name(), parameters),
                TotalWords.testId(total, figure.name()));
    }

    private String shareOf(TotalsSheet sheet, Total total) {
        return getTranslation(
                "report.unit.of",
                total.figures().stream()
                        .map(figure -> Formats.number(sheet.number(total, figure.name())))
                        .toArray());
    }

    /** The first part of a total is what its alarming part is taken from. */
    private static FigureTone tone(TotalsSheet sheet, Total total, Figure figure) {
        var number = sheet.number(total, figure.name());
        return switch (figure.alarm()) {
            case NONE -> total.isRate() ? FigureTone.share(sheet.rate(total)) : FigureTone.PLAIN;
            case SOON -> FigureTone.queue(number);
            case BAD ->
                FigureTone.missing(
                        number, sheet.number(total, total.figures().getFirst().name()));
        };
    }
}
