package org.nishang.assessment.paper;

import java.util.List;
import java.util.Optional;
import org.nishang.assessment.item.KeyWords;
import org.nishang.assessment.item.Question;
import org.nishang.common.Text;
import org.nishang.course.CourseOutline;
import org.nishang.course.Wording;

/** One question to practise: what it asks, and what is said about an answer at once. */
public final class PracticeQuestion {

    private final Question question;
    private final CourseOutline course;

    PracticeQuestion(Question question, CourseOutline course) {
        this.question = question;
        this.course = course;
    }

    public record Choice(String key, Wording text) {}

    /**
     * What is said about an answer.
     *
     * @param solution what would be right, in words
     * @param lesson the one that teaches it
     */
    public record Feedback(
            boolean right,
            List<Wording> solution,
            Wording explanation,
            String edition,
            Text clause,
            Optional<CourseOutline.Lesson> lesson) {}

    /** As in packs: {@code single}, {@code multiple}, {@code true-false}, {@code fill-in}. */
    public String kind() {
        return question.item().kind().code();
    }

    public Wording stem() {
        var content = question.item().content();
        return content.wording(content.stem());
    }

    /** In an order of their own; empty where something is written. */
    public List<Choice> choices() {
        return question.options().stream()
                .map(option ->
                        new Choice(option.key(), question.item().content().wording(option.text())))
                .toList();
    }

    /** @param answer keys of choices, or one text */
    public Feedback judge(List<String> answer) {
        var item = question.item();
        var content = item.content();
        return new Feedback(
                question.mark(answer) == question.place().points(),
                KeyWords.shown(question),
                content.wording(content.explanation()),
                item.edition(),
                item.clause(),
                course.lessons().stream()
                        .filter(lesson -> lesson.facts().contains(item.fact()))
                        .findFirst());
    }
}
