package org.nishang.assessment.paper;

import java.time.Clock;
import java.time.LocalDate;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.springframework.stereotype.Component;

/** Whether papers can still be drawn without an item. */
@Component
public class Retirement {

    private final CourseCatalogue courses;
    private final ItemBank bank;
    private final Clock clock;

    Retirement(CourseCatalogue courses, ItemBank bank, Clock clock) {
        this.courses = courses;
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code assessment.item.included} if every paper has it; {@code assessment.item.bank-too-small} if
     *     too few of its topic would be left
     */
    public void refuseIfNeeded(String code) {
        String course = bank.courseOf(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        var exam = courses.current(course).orElseThrow().exam();
        if (exam.plan().include().contains(code)) {
            throw new Refusal("assessment.item.included", code);
        }
        var drawn = bank.current(course).stream().filter(this::isDrawn).toList();
        drawn.stream().filter(item -> item.code().equals(code)).findFirst().ifPresent(item -> {
            int wanted = exam.draw().getOrDefault(item.topic(), 0);
            long left = drawn.stream()
                    .filter(other -> other.topic().equals(item.topic()))
                    .filter(other -> !other.code().equals(code))
                    .map(ItemVersion::fact)
                    .distinct()
                    .count();
            if (left < wanted) {
                throw new Refusal("assessment.item.bank-too-small", code, left, wanted);
            }
        });
    }

    private boolean isDrawn(ItemVersion item) {
        return item.mayBeDrawnOn(LocalDate.now(clock)) && !CaseBlocks.isOfCase(item);
    }
}
