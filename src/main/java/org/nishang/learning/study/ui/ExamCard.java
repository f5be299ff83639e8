package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.nishang.assessment.sitting.AttemptRow;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.ExamAdmission;
import org.nishang.learning.study.ExamState;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** The exam of a course: its rule, whether it is open, the way in, and what was reached so far. */
class ExamCard extends Section {

    private final CourseStanding standing;
    private final ExamState state;
    private final ExamAdmission exams;
    private final ZoneId zone;

    ExamCard(CourseStanding standing, ExamState state, ExamAdmission exams, ZoneId zone) {
        this.standing = standing;
        this.state = state;
        this.exams = exams;
        this.zone = zone;
        addClassNames("card", "exam-card");
        var rule = Kit.styled(new Paragraph(rule()), "soft");
        add(new H2(getTranslation("learning.exam.title")), rule, Parts.exam(this, standing, state, zone));
        add(action());
        add(practice());
        if (!state.standing().finished().isEmpty()) {
            add(new H3(getTranslation("learning.exam.attempts")));
            add(attempts(state.standing().finished()));
        }
    }

    private String rule() {
        var exam = standing.course().exam();
        return getTranslation(
                "learning.course.rule",
                standing.total(),
                exam.questions(),
                exam.minutes(),
                exam.passMark(),
                exam.attempts(),
                exam.waitDays());
    }

    private Component action() {
        return switch (state.kind()) {
            case PASSED -> new Span();
            case RUNNING ->
                Parts.action(
                        LearningNavigation.exam(state.standing().running().orElseThrow()),
                        getTranslation("learning.exam.resume"),
                        true,
                        "start-exam");
            case AWAITING_MARKS ->
                Parts.action(
                        LearningNavigation.exam(state.standing().awaitingMarks().orElseThrow()),
                        getTranslation("learning.exam.attempt.review"),
                        false,
                        "awaiting-marks");
            default -> start(state.kind() == ExamState.Kind.READY);
        };
    }

    private Component practice() {
        var link = Kit.link("practice/" + standing.course().code(), getTranslation("learning.exam.practice"));
        link.getElement().setAttribute("data-testid", "practice");
        return Kit.styled(new Paragraph(link), "practice-link");
    }

    private Component start(boolean open) {
        var button = Kit.button(
                getTranslation("learning.exam.start"),
                open,
                "start-exam",
                () -> LearningNavigation.to(
                        LearningNavigation.exam(exams.start(standing.course().code()))));
        button.setEnabled(open);
        return button;
    }

    private Component attempts(List<AttemptRow> finished) {
        var body = Parts.element("tbody");
        finished.forEach(attempt -> body.add(row(attempt)));
        var table = Parts.element(
                "table",
                Parts.element(
                        "thead",
                        Parts.element(
                                "tr",
                                heading("number"),
                                heading("result"),
                                heading("score"),
                                Parts.element("td"),
                                heading("finished"))),
                body);
        table.addClassName("list");
        return Kit.styled(new Div(table), "scroll");
    }

    private Component heading(String column) {
        return Parts.element("th", new Span(getTranslation("learning.exam.attempt." + column)));
    }

    private Component row(AttemptRow attempt) {
        return Parts.element(
                "tr",
                cell(new Span(String.valueOf(attempt.number()))),
                cell(
                        attempt.passed()
                                ? Kit.state(Tone.GOOD, getTranslation("learning.exam.attempt.passed"))
                                : Kit.state(Tone.BAD, getTranslation("learning.exam.attempt.failed"))),
                cell(new Span(getTranslation(
                        "learning.exam.attempt.points",
                        attempt.score().toString(),
                        attempt.passMark().toString()))),
                cell(Kit.link(LearningNavigation.exam(attempt.id()), getTranslation("learning.exam.attempt.review"))),
                cell(new Span(Formats.minute(attempt.finishedAt(), zone))));
    }

    private static Component cell(Component content) {
        return Parts.element("td", content);
    }
}
