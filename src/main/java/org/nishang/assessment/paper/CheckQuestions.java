package org.nishang.assessment.paper;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.course.CourseOutline;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The questions that lessons ask. They are items for practice only, so no exam asks them. One that has left the bank,
 * has ended, or whose key was found to be wrong is asked no more.
 */
@NamedInterface("api")
@Component
public class CheckQuestions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ItemBank bank;
    private final Clock clock;

    CheckQuestions(ItemBank bank, Clock clock) {
        this.bank = bank;
        this.clock = clock;
    }

    /** The checks of a course as they are today. */
    public CourseChecks of(CourseOutline course) {
        boolean none =
                course.lessons().stream().allMatch(lesson -> lesson.scored().isEmpty());
        return new CourseChecks(course, none ? List.of() : usable(course));
    }

    private List<ItemVersion> usable(CourseOutline course) {
        var today = LocalDate.now(clock);
        return bank.current(course.code()).stream()
                .filter(item -> item.content().isPracticeOnly() && item.isValidOn(today))
                .filter(item -> !item.kind().rules().isMarkedByPerson())
                .toList();
    }

    /** A question once more, its options in another order. */
    public PracticeQuestion again(PracticeQuestion question) {
        return question.inAnotherOrder(RANDOM);
    }
}
