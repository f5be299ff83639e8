package org.nishang.learning.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.learning.session.ClassFixture.lesson;
import static org.nishang.testing.Refusals.refuses;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a class decides by itself. */
class TrainingClassTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final LocalDate SECOND = LocalDate.of(2026, 12, 8);
    private static final ClassPlan PLAN = ClassFixture.plan("C-1", FIRST, SECOND);

    private final TrainingClass planned = TrainingClass.planned(PLAN);
    private final TrainingClass open = planned.opened(FIRST.minusDays(3));
    private final TrainingClass running = open.begun(FIRST);

    @Test
    void aPlanKnowsItsDaysAndHours() {
        assertThat(PLAN.days()).containsExactly(FIRST, SECOND);
        assertThat(PLAN.from()).isEqualTo(FIRST);
        assertThat(PLAN.to()).isEqualTo(SECOND);
        assertThat(PLAN.hours()).isEqualByComparingTo("12");
        assertThat(PLAN.hoursOn(SECOND)).isEqualByComparingTo("6");
    }

    @Test
    void lessonsStandInTheOrderOfTheirTime() {
        var late = lesson(FIRST, LocalTime.of(14, 0), "晚");
        var early = lesson(FIRST, LocalTime.of(8, 0), "早");

        assertThat(with(List.of(late, early)).lessons()).containsExactly(early, late);
    }

    @Test
    void hoursFollowFromTheTimeWhereNoneAreSaid() {
        assertThat(ClassLesson.of(FIRST, LocalTime.of(9, 0), LocalTime.of(10, 0), "201", "a", "b", null)
                        .hours())
                .isEqualByComparingTo("1.3");
    }

    @Test
    void twoLessonsCannotBeInOneRoomAtATime() {
        var first = lesson(FIRST, LocalTime.of(9, 0), "一");
        refuses("learning.class.overlap", () -> with(List.of(first, lesson(FIRST, LocalTime.of(11, 14), "二"))));

        assertThat(with(List.of(first, lesson(FIRST, LocalTime.of(11, 15), "二")))
                        .lessons())
                .hasSize(2);
    }

    @Test
    void aLessonEndsAfterItBegins() {
        refuses(
                "learning.class.lesson-time",
                () -> ClassLesson.of(FIRST, LocalTime.of(9, 0), LocalTime.of(9, 0), "201", "a", "b", BigDecimal.ONE));
    }

    @Test
    void nominationsEndByTheFirstDay() {
        refuses("learning.class.nominate-until", () -> planned("C-1", 30, FIRST.plusDays(1)));
        assertThat(planned("C-1", 30, FIRST).nominateUntil()).isEqualTo(FIRST);
    }

    @Test
    void goesFromPlannedToClosed() {
        assertThat(planned.state()).isEqualTo(ClassState.PLANNED);
        assertThat(open.state()).isEqualTo(ClassState.OPEN);
        assertThat(running.state()).isEqualTo(ClassState.RUNNING);
        assertThat(running.closed(SECOND).state()).isEqualTo(ClassState.CLOSED);
    }

    @Test
    void refusesWhatIsNotItsTurn() {
        refuses("learning.class.not-planned", () -> open.opened(FIRST));
        refuses("learning.class.too-late-to-open", () -> planned.opened(FIRST.plusDays(1)));
        refuses("learning.class.not-open", () -> planned.begun(FIRST));
        refuses("learning.class.before-first-day", () -> open.begun(FIRST.minusDays(1)));
        refuses("learning.class.not-running", () -> open.closed(SECOND));
        refuses("learning.class.before-last-day", () -> running.closed(FIRST));
        refuses("learning.class.over", () -> open.cancelled().cancelled());
        refuses("learning.class.over", () -> running.closed(SECOND).cancelled());
        refuses("learning.class.over", () -> open.cancelled().changed(PLAN, 0, FIRST));
    }

    @Test
    void onceOpenItKeepsItsCode() {
        var other = planned("C-2", 30, FIRST);

        assertThat(planned.changed(other, 0, FIRST).plan().code()).isEqualTo("C-2");
        refuses("learning.class.keeps-programme", () -> open.changed(other, 0, FIRST));
    }

    @Test
    void keepsPlacesForThoseWhoHaveThem() {
        refuses("learning.class.places-taken", () -> open.changed(planned("C-1", 4, FIRST), 5, FIRST));
        assertThat(open.changed(planned("C-1", 5, FIRST), 5, FIRST).plan().places())
                .isEqualTo(5);
    }

    @Test
    void daysThatAreOverStay() {
        var secondLater = ClassFixture.plan("C-1", FIRST, SECOND.plusDays(3));
        var firstLater = ClassFixture.plan("C-1", FIRST.plusDays(2), SECOND.plusDays(3));

        assertThat(running.changed(secondLater, 0, FIRST).plan().to()).isEqualTo(SECOND.plusDays(3));
        refuses("learning.class.days-over", () -> running.changed(firstLater, 0, FIRST));
    }

    @Test
    void movesWhenPeopleHaveToComeAtAnotherTimeOrPlace() {
        assertThat(ClassFixture.plan("C-1", FIRST, SECOND.plusDays(1)).movesFrom(PLAN))
                .isTrue();
        assertThat(planned("C-1", 20, FIRST).movesFrom(PLAN)).isFalse();
    }

    private static ClassPlan with(List<ClassLesson> lessons) {
        return new ClassPlan("C-1", "班", "P-D", "楼", 30, FIRST, "", "", lessons);
    }

    private static ClassPlan planned(String code, int places, LocalDate until) {
        return new ClassPlan(code, PLAN.name(), PLAN.programme(), PLAN.place(), places, until, "", "", PLAN.lessons());
    }
}
