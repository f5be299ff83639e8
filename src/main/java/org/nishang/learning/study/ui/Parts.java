package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.nishang.course.CourseOutline;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.ExamState;
import org.nishang.learning.study.StudyPlan;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What the learner's screens have in common. */
public final class Parts {

    private Parts() {}

    /** For whom a course is, in words. */
    static String audience(Component on, CourseOutline course) {
        return on.getTranslation(
                "learning.course.for",
                course.audience().stream()
                        .map(who -> on.getTranslation("learning.role." + who.name()))
                        .collect(Collectors.joining(on.getTranslation("learning.role.separator"))));
    }

    /** Size and version of a course, in words. */
    static String facts(Component on, CourseOutline course) {
        return on.getTranslation(
                "learning.course.facts", hours(course), course.lessons().size(), course.version());
    }

    /** Where the learner stands, as a shape and a word. */
    static Component state(Component on, CourseStanding standing) {
        if (standing.completedOn().isPresent()) {
            return Kit.state(
                    Tone.GOOD,
                    on.getTranslation(
                            "learning.state.completed",
                            standing.completedOn().get().toString()));
        }
        if (!standing.isOpen()) {
            return Kit.state(Tone.PLAIN, on.getTranslation("learning.state.not-enrolled"));
        }
        if (standing.examOnly()) {
            return Kit.state(Tone.PLAIN, on.getTranslation("learning.state.exam-only"));
        }
        return standing.left() == 0
                ? Kit.state(Tone.GOOD, on.getTranslation("learning.state.lessons-done"))
                : Kit.state(Tone.PLAIN, on.getTranslation("learning.state.studying"));
    }

    /** What the learner can do about the exam, as a shape and a sentence. */
    static Component exam(Component on, CourseStanding standing, ExamState state, ZoneId zone) {
        Object argument = switch (state.kind()) {
            case LESSONS_LEFT -> standing.left();
            case READY -> state.standing().attemptsLeft();
            case NOT_YET_OPEN -> Formats.minute(state.access().opensAt(), zone);
            case WAITING, COOLING -> Formats.minute(state.standing().againAt().orElse(null), zone);
            default -> "";
        };
        var tone = switch (state.kind()) {
            case READY, PASSED -> Tone.GOOD;
            case RUNNING, AWAITING_MARKS, WAITING, COOLING, NOT_YET_OPEN, COURSES_BEFORE -> Tone.SOON;
            case OVER -> Tone.BAD;
            default -> Tone.PLAIN;
        };
        // The sentence beside the shape, not in it: a state does not wrap.
        var line = new Paragraph(
                Kit.state(tone, ""), new Span(" " + on.getTranslation("learning.exam." + state.kind(), argument)));
        line.addClassName("exam-state");
        line.getElement().setAttribute("data-testid", "exam-state");
        return line;
    }

    /** The thin bar, and the same in words. */
    static Component progress(Component on, CourseStanding standing) {
        String words = on.getTranslation("learning.course.progress", standing.done(), standing.total());
        var line = Kit.styled(new Paragraph(words), "count");
        return Kit.styled(new Div(Kit.progress(standing.done(), standing.total(), words), line), "progress-box");
    }

    /** How much to read a day, until when, and what presses. */
    static Component plan(Component on, StudyPlan plan) {
        var words = Kit.tested(
                new Paragraph(
                        on.getTranslation("learning.plan.reading", plan.minutesADay(), Formats.date(plan.readBy()))),
                "plan");
        plan.due()
                .ifPresent(due ->
                        words.add(" " + on.getTranslation("learning.plan.due." + due.why(), Formats.date(due.day()))));
        return words;
    }

    static Anchor action(String href, String text, boolean primary, String testId) {
        return Kit.tested(Kit.action(href, text, primary), testId);
    }

    /** Words that only a screen reader says. */
    static Span unseen(String text) {
        return Kit.styled(new Span(text), "unseen");
    }

    static HtmlContainer element(String tag, Component... children) {
        var element = new HtmlContainer(tag);
        element.add(children);
        return element;
    }

    /** Credit hours as they are written. */
    static String hours(CourseOutline course) {
        return course.creditHours().stripTrailingZeros().toPlainString();
    }
}
