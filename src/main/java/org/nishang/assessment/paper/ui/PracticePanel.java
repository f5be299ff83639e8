package org.nishang.assessment.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nishang.assessment.paper.Practice;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.common.Text;
import org.nishang.course.Wording;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** A round of practice, one question a screen, with what is right said at once. */
class PracticePanel extends Div {

    private final transient Practice.Round round;
    private final Runnable again;
    private final TreeSet<String> chosen = new TreeSet<>();
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
        chosen.clear();
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
        var paper = Kit.styled(new Div(), "exam-paper");
        var number = new Span(getTranslation(
                "assessment.practice.of",
                at + 1,
                round.questions().size(),
                getTranslation("assessment.items.kind." + question.kind())));
        number.addClassName("exam-number");
        var stem = Kit.tested(shown(question.stem()), "practice-stem");
        var legend = Kit.styled(new HtmlContainer("legend"), "exam-stem");
        legend.add(number, stem);
        var fields = Kit.styled(new HtmlContainer("fieldset"), "exam-question");
        fields.add(legend);
        if (question.choices().isEmpty()) {
            fields.add(written());
        } else {
            question.choices().forEach(choice -> fields.add(option(question, choice)));
        }
        var said = Kit.tested(Kit.styled(new Div(), "practice-said"), "practice-said");
        said.getElement().setAttribute("role", "status");
        var moves = Kit.styled(new Div(), "exam-moves");
        var check = Kit.styled(new NativeButton(getTranslation("assessment.practice.check")), "primary-action");
        check.getElement().setAttribute("data-testid", "practice-check");
        check.addClickListener(click -> {
            var feedback = question.judge(List.copyOf(chosen));
            right += feedback.right() ? 1 : 0;
            fields.getElement().setAttribute("disabled", true);
            said.add(feedback(feedback));
            moves.removeAll();
            moves.add(next());
        });
        moves.add(check);
        paper.add(fields, said, moves);
        return paper;
    }

    private Component option(PracticeQuestion question, PracticeQuestion.Choice choice) {
        boolean several = question.kind().equals("multiple");
        var input = Kit.tested(new Input(), "practice-" + choice.key());
        input.setType(several ? "checkbox" : "radio");
        input.getElement().setAttribute("name", "practice-" + at);
        input.getElement()
                .addEventListener("change", event -> {
                    boolean isChosen =
                            event.getEventData().get("element.checked").asBoolean();
                    if (!several) {
                        chosen.clear();
                    }
                    if (isChosen) {
                        chosen.add(choice.key());
                    } else {
                        chosen.remove(choice.key());
                    }
                })
                .addEventData("element.checked");
        var key = Kit.styled(new Span(choice.key().toUpperCase(Locale.ROOT)), "exam-key");
        key.getElement().setAttribute("aria-hidden", "true");
        var label = Kit.styled(new NativeLabel(), "exam-option");
        label.add(input, key, shown(choice.text()));
        return label;
    }

    private Component written() {
        var input = Kit.tested(new Input(ValueChangeMode.ON_CHANGE), "practice-fill-in");
        input.getElement().setAttribute("maxlength", "200");
        input.getElement().setAttribute("autocomplete", "off");
        input.addValueChangeListener(change -> {
            chosen.clear();
            chosen.add(change.getValue());
        });
        var label = Kit.styled(new NativeLabel(), "exam-fill");
        label.add(new Span(getTranslation("assessment.sheet.your-answer")), input);
        return label;
    }

    private Component feedback(PracticeQuestion.Feedback feedback) {
        var box = Kit.styled(new Div(), "practice-feedback");
        box.add(Kit.state(
                feedback.right() ? Tone.GOOD : Tone.BAD,
                getTranslation(feedback.right() ? "assessment.practice.right" : "assessment.practice.wrong")));
        if (!feedback.right()) {
            box.add(new Paragraph(getTranslation(
                    "assessment.practice.solution",
                    feedback.solution().stream()
                            .map(Wording::words)
                            .map(this::words)
                            .collect(Collectors.joining(getTranslation("assessment.result.separator"))))));
        }
        var source =
                new Paragraph(getTranslation("assessment.result.source", feedback.edition(), words(feedback.clause())));
        source.addClassName("soft");
        box.add(new Div(shown(feedback.explanation())), source);
        feedback.lesson()
                .ifPresent(lesson -> box.add(new Paragraph(Kit.link(
                        "courses/" + round.course().code() + "/" + lesson.id(),
                        getTranslation("assessment.practice.lesson", words(lesson.title()))))));
        return box;
    }

    private Component next() {
        var next = new NativeButton(getTranslation("assessment.practice.next"), click -> {
            at++;
            show();
        });
        next.addClassName("primary-action");
        next.getElement().setAttribute("data-testid", "practice-next");
        next.getElement().executeJs("this.focus()");
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

    private Component shown(Wording wording) {
        var shown = new Span();
        shown.getElement().setProperty("innerHTML", wording.html(getLocale()));
        return shown;
    }

    private String words(Text text) {
        return text.in(getLocale());
    }
}
