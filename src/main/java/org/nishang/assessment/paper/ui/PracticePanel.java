package org.nishang.assessment.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.nishang.assessment.paper.Practice;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.assessment.ui.AnswerSaid;
import org.nishang.assessment.ui.AskedQuestion;
import org.nishang.course.CourseOutline;
import org.nishang.ui.Kit;

/** A round of practice, one question a screen, with what is right said at once. */
class PracticePanel extends Div {

    private final transient Practice.Round round;
    private final Runnable again;
    private int at;
    private int right;

    /** @param again begins another round */
    PracticePanel(Practice.Round round, Runnable again) {
        this.round = round;
        this.again = again;
        show();
    }

    private void show() {
        removeAll();
        var title = new H1(getTranslation(
                "assessment.practice.title", round.course().title().in(getLocale())));
        add(title, Kit.styled(new Paragraph(getTranslation("assessment.practice.rule")), "soft"));
        if (round.questions().isEmpty()) {
            add(Kit.empty(
                    getTranslation("assessment.practice.none"),
                    getTranslation("assessment.practice.none.advice"),
                    toCourse()));
        } else if (at == round.questions().size()) {
            add(end());
        } else {
            add(question(round.questions().get(at)));
        }
    }

    private Component question(PracticeQuestion question) {
        return new AskedQuestion(question, round.questions().size(), new AskedQuestion.Answered() {
            @Override
            public PracticeQuestion.Feedback judge(List<String> answer) {
                var feedback = question.judge(answer);
                right += feedback.right() ? 1 : 0;
                return feedback;
            }

            @Override
            public List<Component> show(PracticeQuestion.Feedback feedback) {
                var said = new AnswerSaid(feedback).withSolution(feedback);
                feedback.lesson().ifPresent(lesson -> said.add(lesson(lesson)));
                return List.of(said, Kit.styled(new Div(next()), "exam-moves"));
            }
        });
    }

    private Component lesson(CourseOutline.Lesson lesson) {
        return new Paragraph(Kit.link(
                "courses/" + round.course().code() + "/" + lesson.id(),
                getTranslation("assessment.practice.lesson", lesson.title().in(getLocale()))));
    }

    private Component next() {
        var next = new NativeButton(getTranslation("assessment.practice.next"), click -> {
            at++;
            show();
        });
        next.addClassName("primary-action");
        next.getElement().setAttribute("data-testid", "practice-next");
        return next;
    }

    private Component end() {
        var sum = new Paragraph(getTranslation(
                "assessment.practice.sum", right, round.questions().size()));
        sum.addClassName("practice-sum");
        sum.getElement().setAttribute("data-testid", "practice-sum");
        var more = new NativeButton(getTranslation("assessment.practice.again"), click -> again.run());
        more.addClassName("primary-action");
        more.getElement().setAttribute("data-testid", "practice-again");
        return Kit.card("", sum, Kit.styled(new Div(more, toCourse()), "actions"));
    }

    private Component toCourse() {
        return Kit.action("courses/" + round.course().code(), getTranslation("assessment.result.to-course"), false);
    }
}
