package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.report.Total;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.report.TotalsSheet;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** The figures of one query, in the order training, certificates, staffing. */
class TotalFigures extends Div {

    private final Map<String, String> parameters;

    /**
     * @param parameters of the address, for the lists behind the figures
     */
    TotalFigures(Totals totals, TotalsQuery query, Map<String, String> parameters) {
        this.parameters = parameters;
        var sheet = totals.sheet(query);
        add(
                Kit.card(
                        getTranslation("report.training"),
                        training(sheet),
                        new PublishedFigures(totals, query, parameters),
                        TrainingChart.of(this, totals.byMonth(query))),
                Kit.card(getTranslation("report.certificates"), certificates(sheet), note("report.note.T9")),
                Kit.card(getTranslation("report.staffing"), staffing(sheet)));
    }

    private Component training(TotalsSheet sheet) {
        return row(
                figure(Total.T1, "", sheet.t1(), "person-times"),
                figure(Total.T2, "", sheet.t2(), "people"),
                figure(Total.T3, "", sheet.t3(), "people"),
                figure(Total.T15, "", TotalWords.hours(sheet.t15()), getTranslation("report.unit.hours"), Tone.PLAIN));
    }

    private Component certificates(TotalsSheet sheet) {
        return row(
                figure(Total.T6, "issued", sheet.t6().issued(), "certificates"),
                figure(Total.T6, "renewed", sheet.t6().renewed(), "certificates"),
                figure(Total.T6, "reissued", sheet.t6().reissued(), "certificates"),
                figure(Total.T7, "", sheet.t7(), "certificates"),
                figure(Total.T8, "", sheet.t8(), "people"),
                figure(Total.T9, "", sheet.t9(), "people"),
                figure(Total.T14, "30", sheet.t14().in30(), "certificates"),
                figure(Total.T14, "60", sheet.t14().in60(), "certificates"),
                figure(Total.T14, "90", sheet.t14().in90(), "certificates"),
                figure(Total.T17, "revoked", sheet.t17().revoked(), "certificates"),
                figure(Total.T17, "suspended", sheet.t17().suspended(), "times"));
    }

    private Component staffing(TotalsSheet sheet) {
        return row(
                figure(Total.T10, "headcount", sheet.t10().headcount(), "people"),
                figure(
                        Total.T10,
                        "undeclared",
                        Formats.number(sheet.t10().undeclared()),
                        getTranslation("report.unit.firms"),
                        sheet.t10().undeclared() > 0 ? Tone.SOON : Tone.PLAIN),
                figure(Total.T11, "required", sheet.t11().required(), "people"),
                figure(Total.T11, "held", sheet.t11().held(), "people"),
                figure(
                        Total.T11,
                        "shortfall",
                        Formats.number(sheet.t11().shortfall()),
                        getTranslation("report.unit.people"),
                        sheet.t11().shortfall() > 0 ? Tone.BAD : Tone.GOOD),
                rate(
                        Total.T12,
                        "compliant",
                        sheet.t12().compliant(),
                        sheet.t12().declared(),
                        sheet.t12().rate()),
                rate(
                        Total.T13,
                        "covered",
                        sheet.t13().covered(),
                        sheet.t13().active(),
                        sheet.t13().rate()));
    }

    private static Div row(Component... figures) {
        var row = new Div(figures);
        row.addClassName("figures");
        return row;
    }

    private Component note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("soft");
        return note;
    }

    private Component rate(Total total, String part, long counted, long of, @Nullable Double rate) {
        return figure(
                total,
                part,
                Formats.rate(rate),
                getTranslation("report.unit.of", Formats.number(counted), Formats.number(of)),
                Tone.PLAIN);
    }

    private Component figure(Total total, String part, long value, String unit) {
        return figure(total, part, Formats.number(value), getTranslation("report.unit." + unit), Tone.PLAIN);
    }

    private Component figure(Total total, String part, String value, String unit, Tone tone) {
        return Kit.figure(
                TotalWords.name(this, total, part),
                TotalWords.definition(this, total, part),
                value,
                unit,
                tone,
                TotalsNavigation.list(total, part, parameters),
                TotalWords.testId(total, part));
    }
}
