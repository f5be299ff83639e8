package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.AttemptRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** Exams with their results, a line each. From a line one gets to the paper, and from there to an objection. */
class ExamTable extends Div {

    private final ZoneId zone;
    private final Component body = Parts.element("tbody");

    ExamTable(ZoneId zone) {
        this.zone = zone;
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
        addClassName("scroll");
        add(table);
    }

    /** An exam that is marked. */
    void add(AttemptRow attempt) {
        line(
                new Span(String.valueOf(attempt.number())),
                attempt.passed()
                        ? Kit.state(Tone.GOOD, getTranslation("learning.exam.attempt.passed"))
                        : Kit.state(Tone.BAD, getTranslation("learning.exam.attempt.failed")),
                new Span(getTranslation(
                        "learning.exam.attempt.points",
                        attempt.score().toString(),
                        attempt.passMark().toString())),
                paper(attempt.id()),
                new Span(Formats.minute(attempt.finishedAt(), zone)));
    }

    /** An exam that runs, or that people have yet to mark. */
    void addWithoutResult(AttemptId attempt) {
        line(
                new Span(Formats.NONE),
                Kit.state(Tone.SOON, getTranslation("learning.exam.attempt.no-result")),
                new Span(Formats.NONE),
                paper(attempt),
                new Span(Formats.NONE));
    }

    private Component paper(AttemptId attempt) {
        return Kit.tested(
                Kit.link(LearningNavigation.exam(attempt), getTranslation("learning.exam.attempt.review")),
                "attempt-review");
    }

    private void line(Component... cells) {
        var line = Parts.element("tr");
        for (Component cell : cells) {
            line.add(Parts.element("td", cell));
        }
        body.getElement().appendChild(line.getElement());
    }

    private Component heading(String column) {
        return Parts.element("th", new Span(getTranslation("learning.exam.attempt." + column)));
    }
}
