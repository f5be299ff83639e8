package org.nishang.learning.invigilation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.Permission;
import org.nishang.learning.invigilation.ExamWindow;
import org.nishang.learning.invigilation.ExamWindows;
import org.nishang.ui.Actors;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** When exams may be started: the times that are set, and the form to set one. */
@Route("exam-windows")
@RolesAllowed(Permission.INVIGILATE)
@CssImport("./styles/learning-invigilation.css")
class ExamWindowsView extends Div {

    private final transient ExamWindows windows;
    private final transient CourseCatalogue courses;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Select<CourseOutline> exam = new Select<>();
    private final TextField title = new TextField(getTranslation("learning.window.name"));
    private final DateField day = new DateField(getTranslation("learning.window.opens"));
    private final TimePicker from = new TimePicker(getTranslation("learning.window.opens-time"));
    private final DateField lastDay = new DateField(getTranslation("learning.window.closes"));
    private final TimePicker to = new TimePicker(getTranslation("learning.window.closes-time"));
    private final ComboBox<ExamWindows.Session> session = new ComboBox<>(getTranslation("learning.window.session"));

    ExamWindowsView(ExamWindows windows, CourseCatalogue courses, Clock clock) {
        this.windows = windows;
        this.courses = courses;
        this.clock = clock;
        addClassName("windows");
        add(
                Kit.head(
                        getTranslation("learning.windows"),
                        getTranslation("learning.windows.context"),
                        Kit.action("exam-sittings", getTranslation("learning.sittings"), false)),
                list,
                Kit.card(getTranslation("learning.window.new"), form()));
        fill();
    }

    private Component form() {
        exam.setLabel(getTranslation("learning.sittings.exam"));
        exam.setItems(courses.current());
        exam.setItemLabelGenerator(course -> course.title().in(getLocale()));
        courses.current().stream().findFirst().ifPresent(exam::setValue);
        exam.addClassName("wide");
        title.setMaxLength(100);
        title.setTestId("window-title");
        var tomorrow = LocalDate.now(clock).plusDays(1);
        day.setValue(tomorrow);
        lastDay.setValue(tomorrow);
        from.setStep(Duration.ofMinutes(30));
        to.setStep(Duration.ofMinutes(30));
        from.setValue(LocalTime.of(9, 0));
        to.setValue(LocalTime.of(11, 0));
        day.setTestId("window-day");
        lastDay.setTestId("window-last-day");
        session.setItems(windows.sessions());
        session.setItemLabelGenerator(one -> one.code() + " " + one.name());
        session.setPlaceholder(getTranslation("learning.window.everybody"));
        session.setClearButtonVisible(true);
        session.addClassName("wide");
        var form = new Form("inline-form")
                .needs(exam)
                .needs(title, FieldName.NAME, FieldName.REASON)
                .needs(day, FieldName.DAY)
                .needs(from)
                .needs(lastDay, FieldName.UNTIL)
                .needs(to)
                .with(session);
        form.primary(getTranslation("learning.window.open"), "window-open", this::open);
        return form;
    }

    private void open() {
        UUID opened = windows.open(new ExamWindow.Wish(
                exam.getValue().code(),
                title.getValue(),
                instant(day.getValue(), from.getValue()),
                instant(lastDay.getValue(), to.getValue()),
                Optional.ofNullable(session.getValue())
                        .map(ExamWindows.Session::code)
                        .orElse(null)));
        Kit.done(getTranslation("learning.window.opened"), () -> {
            windows.withdraw(opened);
            fill();
        });
        Kit.empty(title);
        fill();
    }

    private Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(clock.getZone()).toInstant();
    }

    private void fill() {
        list.removeAll();
        var all = windows.all();
        if (all.isEmpty()) {
            list.add(
                    Kit.empty(getTranslation("learning.windows.none"), getTranslation("learning.windows.none.advice")));
            return;
        }
        var table = new TableList(
                getTranslation("learning.windows"),
                getTranslation("learning.window.name"),
                getTranslation("learning.sittings.exam"),
                getTranslation("learning.window.opens"),
                getTranslation("learning.window.closes"),
                getTranslation("learning.window.session"),
                getTranslation("learning.extra.by"),
                getTranslation("learning.sittings.state"));
        all.forEach(one -> table.row(cells(one)));
        table.getElement().setAttribute("data-testid", "windows");
        var count = Kit.styled(new Paragraph(getTranslation("ui.count", Formats.number(all.size()))), "count");
        list.add(Kit.card("", count, table));
    }

    private Component[] cells(ExamWindow window) {
        return new Component[] {
            TableList.text(window.title()),
            TableList.text(courses.current(window.exam())
                    .map(course -> course.title().in(getLocale()))
                    .orElse(window.exam())),
            TableList.code(Formats.minute(window.opensAt(), clock.getZone())),
            TableList.code(Formats.minute(window.closesAt(), clock.getZone())),
            TableList.text(Optional.ofNullable(window.session()).orElse(getTranslation("learning.window.everybody"))),
            TableList.text(Actors.shown(this, window.actor())),
            state(window)
        };
    }

    private Consequence withdrawal(ExamWindow window) {
        long others = windows.all().stream()
                .filter(one -> one.exam().equals(window.exam()) && !one.id().equals(window.id()))
                .filter(one -> clock.instant().isBefore(one.closesAt()))
                .count();
        return new Consequence(
                getTranslation("learning.window.withdraw.ask", window.title()),
                List.of(
                        getTranslation(
                                "learning.window.withdraw.follows",
                                Formats.minute(window.opensAt(), clock.getZone()),
                                Formats.minute(window.closesAt(), clock.getZone())),
                        getTranslation("learning.window.withdraw.others", others)),
                getTranslation("learning.window.withdraw"));
    }

    private Component state(ExamWindow window) {
        var now = clock.instant();
        if (!now.isBefore(window.closesAt())) {
            return new Span(getTranslation("learning.window.closed"));
        }
        var state = now.isBefore(window.opensAt())
                ? Kit.state(Tone.PLAIN, getTranslation("learning.window.later"))
                : Kit.state(Tone.GOOD, getTranslation("learning.window.is-open"));
        var cell = Kit.styled(new Div(state), "actions");
        if (window.mayWithdraw()) {
            cell.add(Confirmation.button(
                    getTranslation("learning.window.withdraw"), "window-withdraw", () -> withdrawal(window), () -> {
                        windows.withdraw(window.id());
                        Kit.done(getTranslation("learning.window.withdrawn"));
                        fill();
                    }));
        }
        return cell;
    }
}
