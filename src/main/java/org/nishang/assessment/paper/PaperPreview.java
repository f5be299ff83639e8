package org.nishang.assessment.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyWords;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.course.Wording;
import org.nishang.course.blueprint.Blueprint;
import org.nishang.course.blueprint.Level;
import org.nishang.course.blueprint.PaperSearch;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a paper of an exam may look like, and whether the bank can fill its blueprint. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class PaperPreview {

    private final ItemBank bank;
    private final CourseCatalogue courses;
    private final Clock clock;

    PaperPreview(ItemBank bank, CourseCatalogue courses, Clock clock) {
        this.bank = bank;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * A paper that could be drawn today.
     *
     * @param points of all lines
     * @param capacity by cell of the blueprint, in its order
     * @param missing places that could not be filled; a paper that has one cannot be drawn
     * @param leftOut codes of items that should always be included and are not valid today
     */
    public record Sample(
            CourseOutline course,
            List<Line> lines,
            Points points,
            List<Capacity> capacity,
            List<Blueprint.Cell> missing,
            List<String> leftOut) {}

    /**
     * One question as on a paper.
     *
     * @param options in this paper's order; empty where something is written
     * @param solution what would be right, in words
     * @param section its title, where it begins one
     */
    public record Line(
            int position,
            @Nullable Text section,
            String item,
            String kind,
            String topic,
            int difficulty,
            Level level,
            Wording stem,
            List<Choice> options,
            List<Wording> solution,
            Points points,
            boolean mustPass) {}

    public record Choice(String key, Wording text, boolean right) {}

    /** @param items that fit the cell, over {@code facts} different facts */
    public record Capacity(Blueprint.Cell cell, int items, int facts) {

        /** Of this cell alone: others may take the same facts. */
        public boolean isShort() {
            return facts < cell.count();
        }
    }

    /**
     * Draws a paper; the same number gives the same one.
     *
     * @throws Refusal {@code common.unknown-id} if there is no such exam
     */
    public Sample sample(String exam, long number) {
        var course = courses.current(exam).orElseThrow(() -> new Refusal("common.unknown-id"));
        var plan = course.exam().plan();
        var today = LocalDate.now(clock);
        var usable = ItemPools.formal(bank.newest(exam), course.exam(), today);
        var search = new PaperSearch<>(plan, usable, Exposure.NONE::times, new Random(number));
        var lines = search.missing().isEmpty()
                ? lines(plan, PaperDrawing.draw(usable, course.exam(), today, new Random(number)))
                : List.<Line>of();
        return new Sample(
                course,
                lines,
                new Points(lines.stream()
                        .mapToInt(line -> line.points().hundredths())
                        .sum()),
                plan.cells().stream().map(cell -> capacity(cell, usable)).toList(),
                search.missing(),
                plan.include().stream()
                        .filter(code ->
                                search.items().stream().noneMatch(i -> i.code().equals(code)))
                        .toList());
    }

    private static Capacity capacity(Blueprint.Cell cell, List<ItemVersion> usable) {
        var facts = new HashSet<String>();
        int items = 0;
        for (ItemVersion item : usable) {
            if (cell.takes(item.sort())) {
                items++;
                facts.add(item.fact());
            }
        }
        return new Capacity(cell, items, facts.size());
    }

    private List<Line> lines(Blueprint plan, Paper paper) {
        var questions = IntStream.range(0, paper.questions())
                .mapToObj(i -> new Question(
                        i + 1,
                        paper.places().get(i),
                        bank.version(paper.places().get(i).item())))
                .toList();
        return questions.stream()
                .map(question -> line(plan, question, questions))
                .toList();
    }

    private static Line line(Blueprint plan, Question question, List<Question> all) {
        var item = question.item();
        int section = plan.section(item.topic());
        boolean begins = section < plan.sections().size()
                && (question.position() == 1
                        || plan.section(all.get(question.position() - 2).item().topic()) != section);
        var content = item.content();
        var right = question.solution();
        var options = question.options().stream()
                .map(option -> new Choice(
                        option.key(),
                        content.wording(option.text()),
                        question.answering().showsOptions() && right.contains(option.key())))
                .toList();
        return new Line(
                question.position(),
                begins ? plan.sections().get(section).title() : null,
                item.code(),
                item.kind().code(),
                item.topic(),
                item.difficulty(),
                item.level(),
                content.wording(content.stem()),
                options,
                KeyWords.shown(question),
                new Points(question.place().points()),
                question.isMustPass());
    }

    /** For the log at loading: what is lacking, if anything is. */
    static Optional<String> lacking(List<ItemVersion> items, CourseOutline.Exam exam, LocalDate day) {
        var missing = new PaperSearch<>(
                        exam.plan(), ItemPools.formal(items, exam, day), Exposure.NONE::times, new Random(0))
                .missing();
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing.toString());
    }
}
