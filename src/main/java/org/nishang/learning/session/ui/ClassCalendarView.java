package org.nishang.learning.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nishang.common.Inputs;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.learning.session.ClassBook;
import org.nishang.learning.session.ClassDay;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** The classes of a month: a table of weeks where there is room, else a list of the days that have some. */
@Route("classes/calendar")
@RolesAllowed(Permission.SEE_CLASSES)
@CssImport("./styles/learning-session.css")
class ClassCalendarView extends Div implements BeforeEnterObserver {

    private static final String MONTH = "month";

    private final ClassBook book;
    private final LocalDate today;

    ClassCalendarView(ClassBook book, Clock clock) {
        this.book = book;
        today = LocalDate.now(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var url = event.getLocation().getQueryParameters();
        Inputs.refuseOthers(url.getParameters().keySet(), List.of(MONTH));
        show(month(url));
    }

    private YearMonth month(QueryParameters url) {
        String text = url.getSingleParameter(MONTH).orElse(YearMonth.from(today).toString());
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException none) {
            throw new Refusal("common.input.day", MONTH, text);
        }
    }

    private void show(YearMonth month) {
        removeAll();
        add(Kit.head(
                getTranslation("learning.classes.month", Formats.month(month, getLocale())),
                getTranslation("learning.classes.month.context"),
                Kit.action(
                        "classes/calendar?month=" + month.minusMonths(1),
                        Formats.month(month.minusMonths(1), getLocale()),
                        false),
                Kit.action(
                        "classes/calendar?month=" + month.plusMonths(1),
                        Formats.month(month.plusMonths(1), getLocale()),
                        false),
                Kit.action("classes", getTranslation("learning.class.back"), false)));
        var byDay = book.days(month).stream().collect(Collectors.groupingBy(ClassDay::day));
        if (byDay.isEmpty()) {
            add(Kit.empty(
                    getTranslation("learning.classes.month.none"),
                    getTranslation("learning.classes.month.none.advice")));
        }
        add(table(month, byDay));
    }

    private Component table(YearMonth month, Map<LocalDate, List<ClassDay>> byDay) {
        var table = Kit.tested(Kit.styled(new Div(), "month"), "month");
        for (DayOfWeek day : DayOfWeek.values()) {
            table.add(Kit.styled(new Span(day.getDisplayName(TextStyle.SHORT, getLocale())), "month-head"));
        }
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        first.datesUntil(last.plusDays(1)).forEach(day -> table.add(cell(month, day, byDay)));
        return table;
    }

    private Component cell(YearMonth month, LocalDate day, Map<LocalDate, List<ClassDay>> byDay) {
        var classes = byDay.getOrDefault(day, List.of());
        var cell = Kit.styled(new Div(), "month-day");
        cell.setClassName("is-other", !YearMonth.from(day).equals(month));
        cell.setClassName("is-today", day.equals(today));
        cell.setClassName("is-empty", classes.isEmpty());
        cell.add(
                Kit.styled(new Span(String.valueOf(day.getDayOfMonth())), "month-number"),
                Kit.styled(new Span(ClassWords.day(day, getLocale())), "month-long"));
        classes.forEach(one -> cell.add(entry(one)));
        return cell;
    }

    private Component entry(ClassDay one) {
        return Kit.styled(
                new Div(
                        Kit.link("classes/" + one.session(), one.name()),
                        Kit.styled(new Span(ClassWords.time(one.from(), one.to())), "soft"),
                        Kit.styled(new Span(one.place() + " " + one.room()), "soft", "month-place"),
                        ClassWords.state(this, one.state())),
                "month-class");
    }
}
