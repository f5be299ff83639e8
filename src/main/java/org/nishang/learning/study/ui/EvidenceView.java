package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.nishang.common.Uuids;
import org.nishang.course.CourseOutline;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedInterval;
import org.nishang.learning.study.CourseStudy;
import org.nishang.learning.study.EvidenceSheet;
import org.nishang.learning.study.EvidenceSheets;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.list.ListFiles;

/** What is recorded of somebody's studying of a course: one sheet for who inspects it, and for the learner. */
@Route("people/:person/study/:course")
@RouteAlias(LearningNavigation.COURSES + "/:course/evidence")
@RolesAllowed({Permission.LEARN, Permission.SEE_STAFF})
@CssImport("./styles/learning-study.css")
class EvidenceView extends Div implements BeforeEnterObserver {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final EvidenceSheets sheets;
    private final Clock clock;

    EvidenceView(EvidenceSheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
        addClassName("study-evidence");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        String course = parameters.get("course").orElse("");
        parameters
                .get("person")
                .map(person -> sheets.of(new PersonId(Uuids.parse(person)), course))
                .ifPresentOrElse(sheet -> show(sheet, files(sheet)), () -> show(sheets.own(course), new Span()));
    }

    /** For those who look after others; a learner prints the page. */
    private static Component files(EvidenceSheet sheet) {
        var files = new ListFiles("study-evidence");
        files.ask(Map.of(
                "person", sheet.person().toString(), "course", sheet.course().code()));
        return files;
    }

    private void show(EvidenceSheet sheet, Component files) {
        removeAll();
        add(
                Kit.head(
                        getTranslation("learning.evidence.title", sheet.name()),
                        sheet.course().title().in(getLocale()),
                        Kit.button(
                                getTranslation("learning.evidence.print"),
                                true,
                                "print-evidence",
                                () -> UI.getCurrent().getPage().executeJs("window.print()"))),
                facts(sheet),
                Kit.card(getTranslation("learning.evidence.lessons"), lessons(sheet)),
                Kit.card(getTranslation("learning.evidence.days"), files, days(sheet)),
                Kit.card(getTranslation("learning.evidence.exams"), exams(sheet)),
                Kit.styled(
                        new Paragraph(getTranslation(
                                "learning.evidence.foot", Formats.minute(clock.instant(), clock.getZone()))),
                        "soft"));
    }

    private Component facts(EvidenceSheet sheet) {
        var study = sheet.study();
        return new Facts()
                .add(getTranslation("learning.evidence.document"), sheet.document())
                .add(getTranslation("learning.evidence.version"), study.courseVersion())
                .add(
                        getTranslation("learning.evidence.enrolled"),
                        Formats.minute(sheet.enrolledAt().orElse(null), clock.getZone()))
                .add(
                        getTranslation("learning.evidence.studied"),
                        getTranslation("learning.course.minutes", study.activeSeconds() / 60))
                .add(
                        getTranslation("learning.evidence.hours"),
                        getTranslation(
                                "learning.evidence.hours.of",
                                study.creditHours().toPlainString(),
                                Parts.hours(sheet.course())))
                .add(
                        getTranslation("learning.evidence.checks"),
                        getTranslation("learning.evidence.of", study.checksDone(), study.checks()));
    }

    private Component lessons(EvidenceSheet sheet) {
        var table = new TableList(
                getTranslation("learning.evidence.lessons"),
                getTranslation("learning.evidence.lesson"),
                ">" + getTranslation("learning.evidence.active"),
                ">" + getTranslation("learning.evidence.floor"),
                ">" + getTranslation("learning.evidence.checks"),
                ">" + getTranslation("learning.evidence.answers"),
                getTranslation("learning.evidence.state"));
        for (CourseOutline.Lesson lesson : sheet.course().lessons()) {
            sheet.study().lessons().stream()
                    .filter(one -> one.id().equals(lesson.id()))
                    .forEach(one -> table.row(
                            TableList.text(lesson.title().in(getLocale())),
                            TableList.number(Formats.number(one.activeSeconds())),
                            TableList.number(Formats.number(one.floorSeconds())),
                            TableList.number(getTranslation("learning.evidence.of", one.checksDone(), one.checks())),
                            TableList.number(Formats.number(sheet.answers(one.id()))),
                            state(one)));
        }
        return Kit.tested(table, "evidence-lessons");
    }

    private Component state(CourseStudy.Lesson lesson) {
        return lesson.complete()
                ? Kit.state(Tone.GOOD, getTranslation("learning.lesson.done"))
                : Kit.state(Tone.PLAIN, getTranslation("learning.evidence.open"));
    }

    private Component days(EvidenceSheet sheet) {
        var table = new TableList(
                getTranslation("learning.evidence.days"),
                getTranslation("learning.evidence.day"),
                ">" + getTranslation("learning.evidence.active"),
                getTranslation("learning.evidence.intervals"));
        var zone = clock.getZone();
        sheet.days(zone)
                .forEach(day -> table.row(
                        TableList.code(Formats.date(day.day())),
                        TableList.number(Formats.number(day.studied().toSeconds())),
                        TableList.text(day.intervals().stream()
                                .map(one -> interval(one, zone))
                                .collect(Collectors.joining(" · ")))));
        return Kit.tested(table, "evidence-days");
    }

    private static String interval(StudiedInterval one, ZoneId zone) {
        return MINUTE.format(one.from().atZone(zone)) + "–"
                + MINUTE.format(one.to().atZone(zone));
    }

    private Component exams(EvidenceSheet sheet) {
        var table = new TableList(
                getTranslation("learning.evidence.exams"),
                getTranslation("learning.exam.attempt.number"),
                getTranslation("learning.exam.attempt.result"),
                ">" + getTranslation("learning.exam.attempt.score"),
                getTranslation("learning.exam.attempt.finished"));
        sheet.exams()
                .forEach(exam -> table.row(
                        TableList.text(getTranslation("learning.exam.attempt.nth", exam.number())),
                        exam.passed()
                                ? Kit.state(Tone.GOOD, getTranslation("learning.exam.attempt.passed"))
                                : Kit.state(Tone.BAD, getTranslation("learning.exam.attempt.failed")),
                        TableList.number(getTranslation(
                                "learning.exam.attempt.points",
                                exam.score().toString(),
                                exam.passMark().toString())),
                        TableList.code(Formats.minute(exam.finishedAt(), clock.getZone()))));
        return Kit.tested(table, "evidence-exams");
    }
}
