package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nishang.course.Basis;
import org.nishang.identity.Permission;
import org.nishang.learning.study.LessonChecking;
import org.nishang.learning.study.LessonSheet;
import org.nishang.learning.study.Studying;
import org.nishang.ui.Kit;

/** The lesson player. */
@Route(LearningNavigation.COURSES + "/:course/:lesson")
@RolesAllowed(Permission.LEARN)
@CssImport("./styles/learning-study.css")
class LessonView extends Div implements BeforeEnterObserver {

    private final Studying studying;
    private final LessonChecking checking;
    private final Div ending = Kit.styled(new Div(), "lesson-end");

    LessonView(Studying studying, LessonChecking checking) {
        this.studying = studying;
        this.checking = checking;
        addClassName("player");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        boolean turned = getElement().getChildCount() > 0;
        var heading = show(studying.open(
                parameters.get("course").orElse(""), parameters.get("lesson").orElse(""), getLocale()));
        if (turned) {
            heading.getElement().executeJs("this.focus({preventScroll: true})");
        }
    }

    private Component show(LessonSheet sheet) {
        var standing = sheet.standing();
        var title = sheet.lesson().title().in(getLocale());
        removeAll();
        var heading = Kit.tested(new H1(title), "lesson-title");
        heading.getElement().setAttribute("tabindex", "-1");
        var reading = Kit.styled(new Div(top(sheet), heading, new LessonTools(sheet)), "reading");
        if (!standing.isOpen()) {
            reading.add(notCounted(sheet));
        }
        var clock = sheet.reading().map(one -> new StudyClock(sheet, one));
        reading.add(
                new LessonText(sheet),
                basis(sheet.basis()),
                new LessonChecks(sheet, checking, () -> advance(sheet, clock)));
        clock.ifPresent(one -> {
            one.onStudied(() -> advance(sheet, clock));
            reading.add(one);
        });
        ending.removeAll();
        ending.add(end(sheet));
        reading.add(ending);
        add(reading, contents(sheet));
        return heading;
    }

    /** Time or a check came in: what is missing and what can be done next changes, the text stays where it is. */
    private void advance(LessonSheet sheet, Optional<StudyClock> clock) {
        String course = sheet.standing().course().code();
        studying.advance(course, sheet.lesson().id()).ifPresent(need -> clock.ifPresent(one -> one.show(need)));
        var now = studying.open(course, sheet.lesson().id(), getLocale());
        ending.removeAll();
        ending.add(end(now));
        getChildren().filter(Contents.class::isInstance).forEach(old -> replace(old, contents(now)));
    }

    private Component contents(LessonSheet sheet) {
        var contents = new Contents(sheet.standing(), sheet.lesson().id());
        contents.setId("contents");
        contents.getElement().setAttribute("popover", "auto");
        return contents;
    }

    private List<Component> end(LessonSheet sheet) {
        return sheet.standing().isOpen() && sheet.standing().left() == 0
                ? List.of(finished(sheet), turn(sheet))
                : List.of(turn(sheet));
    }

    private Component top(LessonSheet sheet) {
        var course = sheet.standing().course();
        var back = Kit.link(
                LearningNavigation.course(course.code()), course.title().in(getLocale()));
        back.addClassName("back");
        var open = Parts.element("button", new Span(getTranslation("learning.course.contents")));
        open.addClassName("contents-button");
        open.getElement().setAttribute("type", "button");
        open.getElement().setAttribute("popovertarget", "contents");
        var line = Kit.styled(new Div(back, open), "where");
        var box = new Div(line);
        box.add(Kit.progress(
                sheet.standing().done(),
                sheet.standing().total(),
                getTranslation(
                        "learning.course.progress",
                        sheet.standing().done(),
                        sheet.standing().total())));
        return box;
    }

    private Component notCounted(LessonSheet sheet) {
        var note = new Paragraph(getTranslation("learning.lesson.not-counted"));
        note.add(Kit.link(
                LearningNavigation.course(sheet.standing().course().code()),
                getTranslation("learning.lesson.to-course")));
        note.addClassName("note");
        return note;
    }

    private Component finished(LessonSheet sheet) {
        var note = new Paragraph(getTranslation("learning.lesson.finished") + " ");
        note.add(Kit.link(
                LearningNavigation.course(sheet.standing().course().code()),
                getTranslation("learning.lesson.to-exam")));
        return Kit.tested(Kit.styled(note, "note"), "course-finished");
    }

    private Component basis(List<Basis> basis) {
        var list = Parts.element("ul");
        for (Basis one : basis) {
            var source = Kit.styled(new Span(one.edition() + " " + one.clause().in(getLocale())), "source");
            var item = Parts.element("li", new Span(one.statement().in(getLocale())), source);
            if (one.validTo() != null) {
                item.add(new Span(getTranslation("learning.lesson.ended", one.validTo())));
            }
            list.add(item);
        }
        var editions = new Span(basis.stream().map(Basis::edition).distinct().collect(Collectors.joining(" · ")));
        editions.addClassName("editions");
        var box = Parts.element(
                "details",
                Parts.element("summary", new Span(getTranslation("learning.lesson.basis", basis.size())), editions),
                list);
        box.addClassName("basis");
        return box;
    }

    private Component turn(LessonSheet sheet) {
        var nav = Kit.styled(new Nav(), "turn");
        String course = sheet.standing().course().code();
        sheet.previous()
                .ifPresentOrElse(
                        lesson -> nav.add(Parts.action(
                                LearningNavigation.lesson(course, lesson.id()),
                                "‹ " + getTranslation("learning.lesson.previous"),
                                false,
                                "lesson-prev")),
                        () -> nav.add(new Span()));
        var position = new Span(getTranslation(
                "learning.lesson.short-position",
                sheet.position(),
                sheet.standing().total()));
        position.addClassName("position");
        position.getElement().setAttribute("aria-hidden", "true");
        nav.add(
                position,
                Parts.unseen(getTranslation(
                        "learning.lesson.position",
                        sheet.position(),
                        sheet.standing().total())));
        nav.add(Parts.action(onward(sheet), words(sheet), true, "lesson-next"));
        return nav;
    }

    private String words(LessonSheet sheet) {
        if (goesToExam(sheet)) {
            return getTranslation("learning.lesson.to-exam");
        }
        return sheet.following().isEmpty()
                ? getTranslation("learning.lesson.to-course")
                : getTranslation("learning.lesson.next") + " ›";
    }

    private static String onward(LessonSheet sheet) {
        String course = sheet.standing().course().code();
        return sheet.following()
                .filter(lesson -> !goesToExam(sheet))
                .map(lesson -> LearningNavigation.lesson(course, lesson.id()))
                .orElse(LearningNavigation.course(course));
    }

    /** All lessons are done; who reads again goes on reading. */
    private static boolean goesToExam(LessonSheet sheet) {
        return sheet.standing().isOpen()
                && sheet.standing().left() == 0
                && sheet.following().isEmpty();
    }
}
