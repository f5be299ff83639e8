package org.nishang.assessment.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyWords;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.QuestionSheet;
import org.nishang.common.Text;
import org.nishang.course.CourseOutline;
import org.nishang.course.Wording;
import org.springframework.modulith.NamedInterface;

/**
 * One question with its answer at once: what it asks, and what is said about an answer. Held by the server, so that
 * nobody chooses which order of its options is marked.
 */
@NamedInterface("api")
public final class PracticeQuestion {

    /** Tried until one is new: two options have another order by chance in half of the tries. */
    private static final int MOST_ORDERS = 50;

    private final Question question;
    private final CourseOutline course;

    private PracticeQuestion(Question question, CourseOutline course) {
        this.question = question;
        this.course = course;
    }

    /**
     * An item in an order of its own.
     *
     * @param position from 1, on its page
     */
    static PracticeQuestion of(ItemVersion item, int position, CourseOutline course, RandomGenerator random) {
        return of(item, position, course, Exposure.NONE, random);
    }

    private static PracticeQuestion of(
            ItemVersion item, int position, CourseOutline course, Exposure exposure, RandomGenerator random) {
        var place = new Paper.Place(
                item.id(),
                item.answering().order(random),
                PaperDrawing.FULL_MARKS,
                null,
                VariantDrawing.draw(item, exposure, random));
        return new PracticeQuestion(new Question(position, place, item), course);
    }

    /** The same question with its options in another order and with other figures, where it has them. */
    PracticeQuestion inAnotherOrder(RandomGenerator random) {
        var met = Exposure.to(List.of(new Exposure.Met(question.place(), question.item())));
        var next = this;
        for (int tries = 0; tries < MOST_ORDERS && next.order().equals(order()); tries++) {
            next = of(question.item(), question.position(), course, met, random);
        }
        return next;
    }

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

    /** The item's code. */
    public String code() {
        return question.item().code();
    }

    public UUID version() {
        return question.item().id();
    }

    /** For each option that is shown, its index in the item. */
    public List<Integer> order() {
        return question.place().order();
    }

    public Wording stem() {
        var content = question.item().content();
        return content.wording(content.stem());
    }

    /** What the page gets; nothing in it tells what is right. */
    public QuestionSheet sheet(Locale locale) {
        return QuestionSheet.of(question, locale);
    }

    /** What is said when it was answered rightly. */
    public Feedback solved() {
        return judge(solution());
    }

    /** An answer that is wholly right, as the page would send it. */
    List<String> solution() {
        return question.solution();
    }

    /**
     * @param given as the page sends it
     * @throws org.nishang.common.Refusal {@code attempt.malformed} where no page would send it
     */
    public Feedback judge(List<String> given) {
        var answer = new Answers(Map.of(1, given)).at(1);
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
