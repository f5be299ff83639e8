package org.nishang.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nishang.assessment.AttemptReview;
import org.nishang.common.Text;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.springframework.web.util.HtmlUtils;

/**
 * What came of an attempt: score and pass mark, what to do next, what to study again, each question
 * with its clause.
 */
class ResultPanel extends Div {

    private final Locale locale;

    ResultPanel(AttemptReview review, Locale locale) {
        this.locale = locale;
        addClassName("result");
        add(outcome(review));
        if (!review.toStudyAgain().isEmpty()) {
            add(studyAgain(review));
        }
        add(questions(review.lines()));
    }

    private Component outcome(AttemptReview review) {
        var outcome = review.outcome();
        var title = new H1(review.course().title().in(locale));
        var word =
                Kit.state(
                        outcome.passed() ? Tone.GOOD : Tone.BAD,
                        getTranslation(
                                outcome.passed()
                                        ? "assessment.result.passed"
                                        : "assessment.result.failed"));
        word.getElement().setAttribute("data-testid", "result-state");
        var score = new Span(outcome.score().toString());
        score.getElement().setAttribute("data-testid", "result-score");
        score.addClassName("result-score");
        var line =
                new Div(
                        score,
                        new Span(
                                getTranslation(
                                        "assessment.result.of", outcome.passMark().toString())));
        line.addClassName("result-line");
        var words =
                new Paragraph(
                        getTranslation(
                                outcome.passed()
                                        ? "assessment.result.passed.words"
                                        : "assessment.result.failed.words",
                                review.right(),
                                review.lines().size()));
        String course = "courses/" + review.course().code();
        var next =
                new Div(
                        outcome.passed()
                                ? Kit.action(
                                        "certificates",
                                        getTranslation("assessment.result.to-certificate"),
                                        true)
                                : Kit.action(
                                        course,
                                        getTranslation("assessment.result.to-course"),
                                        true),
                        Kit.action(
                                outcome.passed() ? course : "courses",
                                getTranslation(
                                        outcome.passed()
                                                ? "assessment.result.to-course"
                                                : "assessment.result.to-catalogue"),
                                false));
        next.addClassName("actions");
        var card = Kit.card("", title, word, line, words, next);
        card.addClassName(outcome.passed() ? "is-passed" : "is-failed");
        return card;
    }

    private Component studyAgain(AttemptReview review) {
        var list = new UnorderedList();
        review.toStudyAgain()
                .forEach(
                        lesson ->
                                list.add(
                                        new ListItem(
                                                Kit.link(
                                                        "courses/"
                                                                + review.course().code()
                                                                + "/"
                                                                + lesson.id(),
                                                        lesson.title().in(locale)))));
        return Kit.card(getTranslation("assessment.result.study-again"), list);
    }

    /**
     * Plain HTML in one piece: some hundred components would only cost the phone and the server.
     */
    private Component questions(List<AttemptReview.Line> lines) {
        var list = new OrderedList();
        list.addClassName("review");
        list.getElement()
                .setProperty(
                        "innerHTML",
                        lines.stream().map(this::question).collect(Collectors.joining()));
        return Kit.card(getTranslation("assessment.result.review"), list);
    }

    private String question(AttemptReview.Line line) {
        String given =
                line.given().isEmpty()
                        ? getTranslation("assessment.result.not-answered")
                        : join(line.given());
        return """
                <li class="%s"><p class="review-stem">%s</p><p><b>%s</b> %s</p>%s<p class="review-why">%s</p><p class="review-source">%s</p></li>"""
                .formatted(
                        line.isRight() ? "is-right" : "is-wrong",
                        escape(line.stem().in(locale)),
                        escape(
                                getTranslation(
                                        line.isRight()
                                                ? "assessment.result.your-right-answer"
                                                : "assessment.result.your-answer")),
                        escape(given),
                        line.isRight()
                                ? ""
                                : "<p><b>"
                                        + escape(getTranslation("assessment.result.right-answer"))
                                        + "</b> "
                                        + escape(join(line.right()))
                                        + "</p>",
                        escape(line.explanation().in(locale)),
                        escape(
                                getTranslation(
                                        "assessment.result.source",
                                        line.edition(),
                                        line.clause().in(locale))));
    }

    private String join(List<Text> texts) {
        return texts.stream()
                .map(text -> text.in(locale))
                .collect(Collectors.joining(getTranslation("assessment.result.separator")));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
