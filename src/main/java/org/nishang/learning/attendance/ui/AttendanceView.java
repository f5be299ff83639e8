package org.nishang.learning.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Inputs;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.learning.attendance.AttendanceBook;
import org.nishang.learning.session.ui.ClassWords;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/**
 * Who was in a class on a day: ticked by keyboard, a line a person, and printed as the sheet that people sign on paper.
 */
@Route("classes/:id/attendance")
@RolesAllowed(Permission.MANAGE_CLASSES)
@CssImport("./styles/learning-attendance.css")
class AttendanceView extends Div implements BeforeEnterObserver {

    private static final String DAY = "day";

    private final AttendanceBook book;
    private final ZoneId zone;

    AttendanceView(AttendanceBook book, Clock clock) {
        this.book = book;
        zone = clock.getZone();
        addClassName("attendance");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Uuids.parse(event.getRouteParameters().get("id").orElseThrow());
        var url = event.getLocation().getQueryParameters();
        Inputs.refuseOthers(url.getParameters().keySet(), List.of(DAY));
        show(id, Inputs.day(DAY, url.getSingleParameter(DAY).orElse("")).orElseGet(() -> book.usualDay(id)));
    }

    private void show(UUID id, LocalDate day) {
        var sheet = book.sheet(id, day);
        removeAll();
        add(
                Kit.head(
                        getTranslation(
                                "learning.attendance", sheet.about().plan().name()),
                        getTranslation(
                                "learning.attendance.context",
                                ClassWords.day(day, getLocale()),
                                sheet.about().plan().place(),
                                sheet.hours().toPlainString()),
                        actions(sheet)),
                days(sheet),
                Kit.card("", table(sheet)),
                Kit.styled(new Paragraph(getTranslation("learning.attendance.signed-by")), "on-paper"));
    }

    private Component[] actions(AttendanceBook.Sheet sheet) {
        var id = sheet.about().id();
        var actions = new ArrayList<Component>();
        if (sheet.isOpen()) {
            actions.add(Kit.action("classes/" + id + "/wall", getTranslation("learning.wall"), true));
        }
        actions.add(Kit.button(
                getTranslation("learning.attendance.print"),
                false,
                "print-sheet",
                () -> UI.getCurrent().getPage().executeJs("window.print()")));
        actions.add(Kit.action("imports?register=attendance", getTranslation("learning.attendance.by-file"), false));
        actions.add(Kit.action("classes/" + id, getTranslation("learning.attendance.back"), false));
        return actions.toArray(Component[]::new);
    }

    /** The days of the class, each a link to its sheet. */
    private Component days(AttendanceBook.Sheet sheet) {
        var days = Kit.tested(Kit.styled(new Div(), "attendance-days"), "attendance-days");
        sheet.about().plan().days().forEach(day -> {
            var link = Kit.link(
                    "classes/" + sheet.about().id() + "/attendance?day=" + day, ClassWords.day(day, getLocale()));
            link.getElement().setAttribute("aria-current", day.equals(sheet.day()) ? "page" : "false");
            days.add(link);
        });
        return days;
    }

    private Component table(AttendanceBook.Sheet sheet) {
        if (sheet.lines().isEmpty()) {
            return Kit.empty(
                    getTranslation("learning.class.people.none"), getTranslation("learning.attendance.none.advice"));
        }
        var table = new TableList(
                getTranslation("learning.attendance.sheet"),
                getTranslation("learning.class.person"),
                getTranslation("learning.class.document"),
                getTranslation("learning.class.enterprise"),
                getTranslation("learning.attendance.mark"),
                getTranslation("learning.attendance.recorded"),
                getTranslation("learning.attendance.signature"));
        table.addClassName("attendance-sheet");
        sheet.lines()
                .forEach(line -> table.row(
                        TableList.text(line.place().name()),
                        TableList.code(line.place().document()),
                        TableList.text(
                                line.place().enterprise().isEmpty()
                                        ? Formats.NONE
                                        : line.place().enterprise()),
                        mark(sheet, line),
                        TableList.text(recorded(line)),
                        Kit.styled(new Div(), "signature")));
        return Kit.tested(table, "attendance-sheet");
    }

    private Component mark(AttendanceBook.Sheet sheet, AttendanceBook.Line line) {
        if (!sheet.isOpen()) {
            return TableList.text(line.mark()
                    .map(mark -> getTranslation("learning.attendance.mark." + mark))
                    .orElse(Formats.NONE));
        }
        return new MarkField(
                line,
                mark -> book.mark(sheet.about().id(), sheet.day(), line.place().person(), mark),
                (mark, reason) -> book.correct(
                        sheet.about().id(), sheet.day(), line.place().person(), mark, reason),
                () -> show(sheet.about().id(), sheet.day()));
    }

    private String recorded(AttendanceBook.Line line) {
        String at = line.at().map(when -> Formats.minute(when, zone)).orElse(Formats.NONE);
        String way = line.way()
                .map(one -> " " + getTranslation("learning.attendance.way." + one))
                .orElse("");
        return at + way + (line.reason().isEmpty() ? "" : getTranslation("common.separator") + line.reason());
    }
}
