package org.nishang.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.course.Wording;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.springframework.modulith.NamedInterface;

/** What is said about an answer at once: right or wrong, why, and where the regulation says it. */
@NamedInterface("api")
public class AnswerSaid extends Div {

    public AnswerSaid(PracticeQuestion.Feedback feedback) {
        addClassName("practice-feedback");
        add(Kit.state(
                feedback.right() ? Tone.GOOD : Tone.BAD,
                getTranslation(feedback.right() ? "assessment.practice.right" : "assessment.practice.wrong")));
        var source = new Paragraph(getTranslation(
                "assessment.result.source",
                feedback.edition(),
                feedback.clause().in(getLocale())));
        add(new Div(shown(feedback.explanation())), Kit.styled(source, "soft"));
    }

    /** Says too what would have been right, where the answer was wrong. */
    public AnswerSaid withSolution(PracticeQuestion.Feedback feedback) {
        if (!feedback.right()) {
            addComponentAtIndex(
                    1, new Paragraph(getTranslation("assessment.practice.solution", words(feedback.solution()))));
        }
        return this;
    }

    private String words(List<Wording> solution) {
        return solution.stream()
                .map(wording -> wording.words().in(getLocale()))
                .collect(Collectors.joining(getTranslation("assessment.result.separator")));
    }

    private Span shown(Wording wording) {
        var shown = new Span();
        shown.getElement().setProperty("innerHTML", wording.html(getLocale()));
        return shown;
    }
}
