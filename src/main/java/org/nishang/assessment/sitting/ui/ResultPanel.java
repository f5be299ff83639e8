package org.nishang.assessment.sitting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nishang.assessment.correction.ReviewHistory;
import org.nishang.assessment.sitting.AttemptReview;
import org.nishang.course.Wording;
import org.nishang.ui.Kit;
import org.nishang.ui.PassedPart;
import org.nishang.ui.Tone;
import org.springframework.web.util.HtmlUtils;

/**
 * What came of an attempt: score and pass mark, what to do next, what to study again, each question with its clause.
 */
class ResultPanel extends Div {

    private final Locale locale;
    private final ResultNotes notes;

    ResultPanel(AttemptReview review, ReviewHistory history, Locale locale, ZoneId zone, List<PassedPart> whatCame) {
        this.locale = locale;
        this.notes = new ResultNotes(this, locale, review.outcome().id(), history, zone);
        addClassName("result");
        add(outcome(review));
        if (review.outcome().passed()) {
            add(cameOfIt(LocalDate.ofInstant(review.outcome().finishedAt(), zone), whatCame));
        }
        if (!review.toStudyAgain().isEmpty()) {
            add(studyAgain(review));
        }
        add(
                new ResultChanges(review.outcome().id(), history, zone),
                review.shown() == AttemptReview.Shown.ALL ? questions(review.lines()) : topics(review));
    }

    private Component outcome(AttemptReview review) {
        var outcome = review.outcome();
        var title = new H1(review.course().title().in(locale));
        var word = Kit.state(
                outcome.passed() ? Tone.GOOD : Tone.BAD,
                getTranslation(outcome.passed() ? "assessment.result.passed" : "assessment.result.failed"));
        word.getElement().setAttribute("data-testid", "result-state");
        var score = Kit.tested(Kit.styled(new Span(outcome.score().toString()), "result-score"), "result-score");
        var line = new Div(
                score,
                new Span(getTranslation(
                        "assessment.result.of", outcome.passMark().toString())));
        line.addClassName("result-line");
        var words = new Paragraph(getTranslation(
                outcome.passed() ? "assessment.result.passed.words" : failed(review),
                review.right(),
                review.lines().size()));
        String course = "courses/" + review.course().code();
        var next = new Div(
                outcome.passed()
                        ? Kit.action("certificates", getTranslation("assessment.result.to-certificate"), true)
                        : Kit.action(course, getTranslation("assessment.result.to-course"), true),
                Kit.action(
                        outcome.passed() ? course : "courses",
                        getTranslation(
                                outcome.passed() ? "assessment.result.to-course" : "assessment.result.to-catalogue"),
                        false));
        next.addClassName("actions");
        var missed = Kit.tested(
                new Paragraph(getTranslation("assessment.result.must-pass.missed", review.mustPassMissed())),
                "must-pass-missed");
        missed.setVisible(!outcome.passed() && review.mustPassMissed() > 0);
        var card = Kit.card("", title, word, line, words, missed, next);
        card.addClassName(outcome.passed() ? "is-passed" : "is-failed");
        return card;
    }

    private static String failed(AttemptReview review) {
        if (review.outcome().reachesMark()) {
            return "assessment.result.must-pass.words";
        }
        return review.shown() == AttemptReview.Shown.SCORE
                ? "assessment.result.not-tried.words"
                : "assessment.result.failed.words";
    }

    /** That the certificate is to come is said only while it is not there. */
    private Component cameOfIt(LocalDate since, List<PassedPart> whatCame) {
        var parts = whatCame.stream()
                .sorted(Comparator.comparingInt(PassedPart::order))
                .flatMap(part -> part.show(since).stream())
                .toList();
        var box = Kit.tested(Kit.styled(new Div(), "came-of-it"), "came-of-it");
        box.add(parts);
        if (parts.isEmpty()) {
            box.add(new Paragraph(getTranslation("assessment.result.passed.not-yet")));
        }
        return box;
    }

    private Component studyAgain(AttemptReview review) {
        var list = new UnorderedList();
        review.toStudyAgain()
                .forEach(lesson -> list.add(new ListItem(Kit.link(
                        "courses/" + review.course().code() + "/" + lesson.id(),
                        lesson.title().in(locale)))));
        return Kit.card(getTranslation("assessment.result.study-again"), list);
    }

    private Component topics(AttemptReview review) {
        var list = new UnorderedList();
        review.topics()
                .forEach(topic -> list.add(new ListItem(getTranslation(
                        "assessment.result.topic", topic.title().in(locale), topic.right(), topic.questions()))));
        var objections = Kit.styled(new Div(), "review-objections");
        objections
                .getElement()
                .setProperty(
                        "innerHTML",
                        review.lines().stream()
                                        .map(line -> notes.appeals(line.position()))
                                        .collect(Collectors.joining())
                                + notes.numbered(review.lines().stream().mapToInt(AttemptReview.Line::position)));
        var card = Kit.card(
                review.topics().isEmpty() ? "" : getTranslation("assessment.result.topics"),
                list,
                new Paragraph(getTranslation(
                        "assessment.result.keys." + review.course().exam().keysShown())),
                objections);
        card.getElement().setAttribute("data-testid", "result-topics");
        return card;
    }

    /** Plain HTML in one piece: some hundred components would only cost the phone and the server. */
    private Component questions(List<AttemptReview.Line> lines) {
        var list = Kit.styled(new OrderedList(), "review");
        list.getElement()
                .setProperty("innerHTML", lines.stream().map(this::question).collect(Collectors.joining()));
        return Kit.card(getTranslation("assessment.result.review"), list);
    }

    private String question(AttemptReview.Line line) {
        var about = line.about();
        String state = line.isRight() ? "right" : line.isPartlyRight() ? "partly" : "wrong";
        return """
                %s<li class="is-%s"><div class="review-stem%s">%s</div><p><b>%s</b> %s</p>%s%s%s<div class="review-why">%s</div><p class="review-source">%s</p>%s%s%s</li>""".formatted(
                about == null ? "" : "<li class=\"review-case formatted\">" + about.html(locale) + "</li>",
                state,
                line.stem().formatted() ? " formatted" : "",
                line.stem().html(locale),
                said(
                        line.isRight() && !notes.isGiven(line.position())
                                ? "assessment.result.your-right-answer"
                                : "assessment.result.your-answer"),
                line.given().isEmpty() ? said("assessment.result.not-answered") : join(line.given()),
                line.isRight()
                        ? ""
                        : "<p><b>"
                                + said(line.byPeople() ? "assessment.result.model" : "assessment.result.right-answer")
                                + "</b> "
                                + join(line.right())
                                + "</p>",
                points(line),
                comment(line),
                line.explanation().html(locale),
                said("assessment.result.source", line.edition(), line.clause().in(locale)),
                notes.corrected(line.position()),
                notes.appeals(line.position()),
                notes.link(line.position()));
    }

    /** What those who marked the answer wrote. */
    private String comment(AttemptReview.Line line) {
        String comment = line.comment();
        return comment == null ? "" : "<p><b>" + said("assessment.result.comment") + "</b> " + escape(comment) + "</p>";
    }

    /** Only where it was neither all of the points nor none. */
    private String points(AttemptReview.Line line) {
        if (line.deducted().hundredths() > 0) {
            return "<p>" + said("assessment.result.deducted", line.deducted().toString()) + "</p>";
        }
        return line.isPartlyRight()
                ? "<p>"
                        + said(
                                "assessment.result.partly",
                                line.points().toString(),
                                line.of().toString())
                        + "</p>"
                : "";
    }

    private String said(String key, Object... values) {
        return escape(getTranslation(key, values));
    }

    /** Few stand side by side; pairs and steps each on a line. */
    private String join(List<Wording> texts) {
        return texts.stream()
                .map(text -> text.inline(locale))
                .collect(Collectors.joining(
                        texts.size() > 2 ? "<br>" : said("assessment.result.separator"),
                        texts.size() > 2 ? "<br>" : "",
                        ""));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
