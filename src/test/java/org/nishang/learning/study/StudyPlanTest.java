package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.learning.programme.StudyDeadline.Due;
import org.nishang.learning.programme.StudyDeadline.Why;

class StudyPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest(name = "{0} minutes, due on {1}: {2} a day until {3}")
    @CsvSource({
        "225,           , 45, 2026-12-04",
        " 40,           , 40, 2026-11-30",
        "230, 2027-03-01, 40, 2026-12-05",
        "225, 2026-12-05, 45, 2026-12-04",
        "225, 2026-12-03, 75, 2026-12-02",
        "225, 2026-12-01, 225, 2026-11-30",
        "225, 2026-11-30, 225, 2026-11-30",
    })
    void leavesTheDayThatIsDueForTheExam(int left, LocalDate due, int aDay, LocalDate readBy) {
        var plan = StudyPlan.of(left, TODAY, Optional.ofNullable(due).map(day -> new Due(day, Why.EXAM_CLOSES)));

        assertThat(plan.minutesADay()).isEqualTo(aDay);
        assertThat(plan.readBy()).isEqualTo(readBy);
    }
}
