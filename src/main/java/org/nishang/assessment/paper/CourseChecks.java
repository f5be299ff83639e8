package org.nishang.assessment.paper;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.course.CourseOutline;
import org.springframework.modulith.NamedInterface;

/** The scored checks of a course on a day, lesson by lesson in the order of the course. */
@NamedInterface("api")
public final class CourseChecks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CourseOutline course;
    private final Map<String, ItemVersion> byCode;

    CourseChecks(CourseOutline course, List<ItemVersion> usable) {
        this.course = course;
        this.byCode = usable.stream().collect(Collectors.toMap(ItemVersion::code, Function.identity()));
    }

    /** The codes of those that a lesson asks. */
    public List<String> codes(CourseOutline.Lesson lesson) {
        return lesson.scored().stream().filter(byCode::containsKey).toList();
    }

    /** The same as questions, each with its options in an order of its own. */
    public List<PracticeQuestion> questions(CourseOutline.Lesson lesson) {
        return questions(lesson, code -> RANDOM);
    }

    /** The same, in orders that follow from a seed: they can be made again when an answer arrives later. */
    public List<PracticeQuestion> questions(CourseOutline.Lesson lesson, long seed) {
        return questions(lesson, code -> new SplittableRandom(seed ^ code.hashCode()));
    }

    private List<PracticeQuestion> questions(
            CourseOutline.Lesson lesson, Function<String, RandomGenerator> randomOfItem) {
        var questions = new ArrayList<PracticeQuestion>();
        for (String code : codes(lesson)) {
            var item = Objects.requireNonNull(byCode.get(code));
            questions.add(PracticeQuestion.of(item, questions.size() + 1, course, randomOfItem.apply(code)));
        }
        return questions;
    }

    /** Whether any lesson asks anything. */
    public boolean isEmpty() {
        return byCode.isEmpty();
    }
}
