package org.nishang.assessment.paper;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.course.blueprint.PaperSearch;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Practising: questions of a course with an answer at once, as often as somebody likes. Nothing is kept and nothing
 * counts; no question of it can come in the exam.
 */
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class Practice {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int AT_ONCE = 10;

    private final ItemBank bank;
    private final CourseCatalogue courses;
    private final Clock clock;

    Practice(ItemBank bank, CourseCatalogue courses, Clock clock) {
        this.bank = bank;
        this.courses = courses;
        this.clock = clock;
    }

    /** Some questions, in an order of their own; none where the course has nothing to practise. */
    public record Round(CourseOutline course, List<PracticeQuestion> questions) {}

    /** @throws Refusal {@code common.unknown-id} if there is no such course */
    public Round round(String code) {
        var course = courses.current(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        var items = new ArrayList<>(ItemPools.practice(bank.newest(code), course.exam(), LocalDate.now(clock)).stream()
                .filter(item -> !item.kind().rules().isMarkedByPerson())
                .toList());
        PaperSearch.shuffle(items, RANDOM);
        return new Round(
                course,
                IntStream.range(0, Math.min(AT_ONCE, items.size()))
                        .mapToObj(i -> PracticeQuestion.of(items.get(i), i + 1, course, RANDOM))
                        .toList());
    }
}
