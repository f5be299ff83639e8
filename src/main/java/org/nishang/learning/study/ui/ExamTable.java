package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.AttemptRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;

/** Exams with their results, a line each. From a line one gets to the paper, and from there to an objection. */
class ExamTable extends TableList {

    private final ZoneId zone;

    ExamTable(ZoneId zone) {
        super(words("learning.exam.attempts"), heads());
        this.zone = zone;
    }

    /** An exam that is marked. */
    void add(AttemptRow attempt) {
        row(
                new Span(getTranslation("learning.exam.attempt.nth", attempt.number())),
                attempt.passed()
                        ? Kit.state(Tone.GOOD, getTranslation("learning.exam.attempt.passed"))
                        : Kit.state(Tone.BAD, getTranslation("learning.exam.attempt.failed")),
                new Span(getTranslation(
                        "learning.exam.attempt.points",
                        attempt.score().toString(),
                        attempt.passMark().toString())),
                paper(attempt.id()),
                code(Formats.minute(attempt.finishedAt(), zone)));
    }

    /** An exam that runs, or that people have yet to mark. */
    void addWithoutResult(AttemptId attempt) {
        row(
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

    private static String[] heads() {
        return Stream.of("number", "result", "score", "paper", "finished")
                .map(column -> words("learning.exam.attempt." + column))
                .toArray(String[]::new);
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
