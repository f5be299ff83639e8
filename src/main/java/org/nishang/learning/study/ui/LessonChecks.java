package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.assessment.ui.AnswerSaid;
import org.nishang.assessment.ui.AskedQuestion;
import org.nishang.learning.hours.LessonRef;
import org.nishang.learning.study.LessonChecking;
import org.nishang.learning.study.LessonSheet;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** The scored checks at the end of a lesson: each until it is answered rightly. */
class LessonChecks extends Section {

    private final LessonChecking checking;
    private final LessonRef lesson;
    private final int count;
    private final Runnable answered;

    /** @param answered is told when a check was answered rightly */
    LessonChecks(LessonSheet sheet, LessonChecking checking, Runnable answered) {
        this.checking = checking;
        this.lesson =
                new LessonRef(sheet.standing().course().code(), sheet.lesson().id());
        this.count = sheet.checks().size();
        this.answered = answered;
        addClassName("lesson-checks");
        setTestId("lesson-checks");
        setVisible(count > 0);
        add(
                new H2(getTranslation("learning.check.title", count)),
                Kit.styled(new Paragraph(getTranslation("learning.check.rule")), "soft"));
        for (PracticeQuestion check : sheet.checks()) {
            add(new Div(sheet.isAnswered(check) ? done(check) : asked(check)));
        }
    }

    private Component asked(PracticeQuestion check) {
        return new AskedQuestion(check, count, new AskedQuestion.Answered() {
            @Override
            public PracticeQuestion.Feedback judge(List<String> answer) {
                return checking.answer(lesson, check, answer);
            }

            @Override
            public List<Component> show(PracticeQuestion.Feedback feedback) {
                if (feedback.right()) {
                    answered.run();
                    return List.of(new AnswerSaid(feedback));
                }
                return List.of(new AnswerSaid(feedback), Kit.styled(new Div(again(check)), "exam-moves"));
            }
        });
    }

    private Component again(PracticeQuestion check) {
        var place = new Div();
        place.add(Kit.button(
                getTranslation("learning.check.again"),
                true,
                "check-again",
                () -> place.findAncestor(AskedQuestion.class)
                        .getElement()
                        .getParent()
                        .getComponent()
                        .ifPresent(box -> replace(box, new Div(asked(checking.again(check)))))));
        return place;
    }

    private Component done(PracticeQuestion check) {
        var stem = new Span();
        stem.getElement().setProperty("innerHTML", check.stem().inline(getLocale()));
        var box = Parts.element(
                "details",
                Parts.element("summary", Kit.state(Tone.GOOD, getTranslation("learning.check.done")), stem),
                new AnswerSaid(check.solved()));
        return Kit.tested(Kit.styled(box, "check-done"), "check-done");
    }
}
