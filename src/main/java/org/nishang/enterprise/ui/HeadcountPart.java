package org.nishang.enterprise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.enterprise.DeclaredHeadcount;
import org.nishang.enterprise.EnterpriseSheet;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.enterprise.HeadcountEntry;
import org.nishang.enterprise.HeadcountJump;
import org.nishang.enterprise.StaffingForesight;
import org.nishang.ui.Actors;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Consequence;

/** What the enterprise said about its size, what it corrected, and the form to say it. */
class HeadcountPart extends Section {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final LocalDate today;

    HeadcountPart(
            EnterpriseSheet sheet,
            HeadcountDeclarations declarations,
            StaffingForesight foresight,
            LocalDate today,
            Runnable declared) {
        this.today = today;
        addClassName("card");
        setId("headcount"); // links to the form name it
        add(new H2(getTranslation("enterprise.headcount")), state(sheet));
        if (sheet.mayDeclare() && sheet.deregisteredOn() == null) {
            add(form(sheet, declarations, foresight, declared));
        }
        if (!sheet.headcounts().isEmpty()) {
            add(history(sheet));
        }
    }

    private Paragraph state(EnterpriseSheet sheet) {
        var line = Kit.styled(new Paragraph(), "headcount-now");
        sheet.headcountOn(today)
                .ifPresentOrElse(
                        entry -> {
                            var number = Kit.styled(new Span(Formats.number(entry.headcount())), "value");
                            number.getElement().setAttribute("data-testid", "headcount");
                            var unit = Kit.styled(new Span(getTranslation("enterprise.headcount.people")), "soft");
                            boolean closed = sheet.isClosedOn(today);
                            boolean stale = !closed && entry.asOf().isBefore(today.minusYears(1));
                            line.add(
                                    number,
                                    unit,
                                    Kit.state(
                                            stale ? Tone.SOON : closed ? Tone.PLAIN : Tone.GOOD,
                                            getTranslation(
                                                    stale
                                                            ? "enterprise.headcount.stale-since"
                                                            : "enterprise.headcount.declared-for",
                                                    Formats.date(entry.asOf()))));
                        },
                        () -> line.add(
                                sheet.isClosedOn(today)
                                        ? new Span(Formats.NONE)
                                        : Kit.state(
                                                Tone.SOON, getTranslation("enterprise.headcount.undeclared-advice"))));
        return line;
    }

    private Div form(
            EnterpriseSheet sheet, HeadcountDeclarations declarations, StaffingForesight foresight, Runnable declared) {
        var day = Kit.tested(new DateField(getTranslation("enterprise.headcount.as-of")), "headcount-as-of");
        day.setValue(today);
        var number = Kit.tested(new NumberBox.Count(getTranslation("enterprise.headcount.number")), "headcount-number");
        var form = new Form("inline-form").needs(day, FieldName.DAY).needs(number, FieldName.HEADCOUNT);
        var submit = form.asks(
                getTranslation("enterprise.headcount.declare"),
                "declare-headcount",
                () -> jump(sheet, foresight, day.getValue(), number.number().orElseThrow()),
                () -> {
                    int count = number.number().orElseThrow();
                    var told = declarations.declare(sheet.id(), day.getValue(), count);
                    done(told, declarations, declared);
                });
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(form, Kit.styled(new Paragraph(getTranslation("enterprise.headcount.hint")), "soft"));
    }

    private void done(DeclaredHeadcount told, HeadcountDeclarations declarations, Runnable declared) {
        String words = getTranslation(
                "enterprise.headcount.done", Formats.date(told.asOf()), Formats.number(told.headcount()));
        if (told.isChange()) {
            Kit.done(words, () -> {
                declarations.takeBack(told);
                declared.run();
            });
        } else {
            Kit.done(words);
        }
        declared.run();
    }

    /** What follows from a number that is far from the one before; a slip of the finger looks the same. */
    private Optional<Consequence> jump(
            EnterpriseSheet sheet, StaffingForesight foresight, LocalDate day, int headcount) {
        return sheet.headcountOn(day)
                .filter(entry -> HeadcountJump.is(entry.headcount(), headcount))
                .map(entry -> {
                    var lines = new ArrayList<String>();
                    lines.add(getTranslation(
                            "enterprise.headcount.ask.change",
                            Formats.number(entry.headcount()),
                            Formats.number(headcount),
                            day.toString()));
                    foresight
                            .withHeadcount(sheet.id(), day, headcount)
                            .forEach(one -> lines.add(getTranslation(
                                    "enterprise.headcount.ask.role",
                                    getTranslation("enterprise.role." + one.role()),
                                    one.shortBefore(),
                                    one.shortAfter())));
                    return new Consequence(
                            getTranslation("enterprise.headcount.ask", sheet.name()),
                            lines,
                            getTranslation("enterprise.headcount.declare"));
                });
    }

    private TableList history(EnterpriseSheet sheet) {
        var table = new TableList(
                getTranslation("enterprise.headcount.history"),
                getTranslation("enterprise.headcount.as-of"),
                ">" + getTranslation("enterprise.headcount.short"),
                getTranslation("enterprise.headcount.declared-by"),
                getTranslation("enterprise.headcount.declared-at"));
        for (HeadcountEntry entry : sheet.headcounts()) {
            var row = table.row(
                    day(entry),
                    TableList.number(Formats.number(entry.headcount())),
                    TableList.code(Actors.shown(this, entry.declaredBy())),
                    TableList.code(Formats.minute(entry.declaredAt(), ZONE)));
            row.setClassName("corrected", !entry.current());
        }
        return table;
    }

    private Component day(HeadcountEntry entry) {
        var day = TableList.code(Formats.date(entry.asOf()));
        if (entry.current() && !entry.asOf().isAfter(today)) {
            return day;
        }
        var note = new Span(
                getTranslation(entry.current() ? "enterprise.headcount.announced" : "enterprise.headcount.corrected"));
        note.addClassNames("soft", "note");
        return new Div(new Div(day), note);
    }
}
