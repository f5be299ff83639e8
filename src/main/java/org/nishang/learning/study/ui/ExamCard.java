package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.nishang.learning.study.CourseStanding;
import org.nishang.learning.study.ExamState;
import org.nishang.ui.Kit;

/** The exam of a course: its rule, whether it is open, the way in, and what was reached so far. */
class ExamCard extends Section {

    private final CourseStanding standing;
    private final ExamState state;
    private final ZoneId zone;

    ExamCard(CourseStanding standing, ExamState state, ZoneId zone) {
        this.standing = standing;
        this.state = state;
        this.zone = zone;
        addClassNames("card", "exam-card");
        add(new H2(getTranslation("learning.exam.title")));
        if (standing.leadsToAnExam()) {
            add(Kit.styled(new Paragraph(rule()), "soft"), Parts.exam(this, standing, state, zone), action());
        } else {
            add(Kit.styled(new Paragraph(getTranslation("learning.exam.not-offered")), "soft"));
        }
        add(practice());
        if (!state.standing().finished().isEmpty()) {
            add(new H3(getTranslation("learning.exam.attempts")));
            var table = new ExamTable(zone);
            state.standing().finished().forEach(table::add);
            add(table);
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
                        LearningNavigation.examBrief(standing.course().code())));
        button.setEnabled(open);
        return button;
    }
}
