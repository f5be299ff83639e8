package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nishang.testing.Refusals.refuses;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.common.Uuids;
import org.nishang.course.CourseOutline;
import org.nishang.course.CourseVersionId;
import org.nishang.identity.PersonId;

/** An attempt's time and outcome, to the millisecond and the hundredth of a point. */
class AttemptTest {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final PersonId PERSON = new PersonId(Uuids.next());
    private static final CourseOutline COURSE = new CourseOutline(
            new CourseVersionId(Uuids.next()),
            "C04",
            "1.0.0",
            new Text("课", "course"),
            new Text("述", "summary"),
            Set.of(),
            "standards",
            BigDecimal.ONE,
            Map.of(),
            List.of(),
            new CourseOutline.Exam(20, 40, 70, 3, 7, Map.of()));

    private final Attempt attempt = new Attempt(PERSON, COURSE, 2, "{}", Duration.ZERO, null, NOON);

    @Test
    void runsLongerForWhomThatWasGranted() {
        var longer = new Attempt(PERSON, COURSE, 1, "{}", Duration.ofMinutes(7), null, NOON);

        assertThat(longer.deadline()).isEqualTo(NOON.plus(Duration.ofMinutes(47)));
        assertThat(longer.isPaused()).isFalse();
        assertThat(longer.isOverdue(NOON.plus(Duration.ofMinutes(47)))).isFalse();
        assertThat(longer.isOverdue(NOON.plus(Duration.ofMinutes(48)))).isTrue();
    }

    @Test
    void endsWhenTheExamClosesAndNotLater() {
        var cut = new Attempt(PERSON, COURSE, 1, "{}", Duration.ZERO, NOON.plusSeconds(90), NOON);
        var whole = new Attempt(PERSON, COURSE, 1, "{}", Duration.ZERO, NOON.plusSeconds(2401), NOON);

        assertThat(cut.deadline()).isEqualTo(NOON.plusSeconds(90));
        assertThat(whole.deadline()).isEqualTo(NOON.plusSeconds(2400));
    }

    @Test
    void runsForTheMinutesOfItsExam() {
        assertThat(attempt.isRunning()).isTrue();
        assertThat(attempt.counts()).isTrue();
        assertThat(attempt.startedAt()).isEqualTo(NOON);
        assertThat(attempt.deadline()).isEqualTo(NOON.plus(Duration.ofMinutes(40)));
        assertThat(attempt.exam()).isEqualTo("C04");
        assertThat(attempt.courseVersion()).isEqualTo(COURSE.id());
        assertThat(attempt.person()).isEqualTo(PERSON);
        assertThat(attempt.number()).isEqualTo(2);
        assertThat(attempt.paper()).isEqualTo("{}");
        assertThat(attempt.id()).isNotNull();
        assertThat(attempt.passMark()).isEqualTo(Points.of(70));
    }

    @Test
    void isOverdueOnlyAfterTheLastMomentOfGrace() {
        Instant last = attempt.deadline().plus(Attempt.GRACE);

        assertThat(attempt.isOverdue(attempt.deadline())).isFalse();
        assertThat(attempt.isOverdue(last)).isFalse();
        assertThat(attempt.isOverdue(last.plusNanos(1))).isTrue();
    }

    @Test
    void isPassedWithExactlyTheMarkAndNotWithAHundredthLess() {
        attempt.finish(new Points(7000), true, NOON.plusSeconds(60));

        assertThat(attempt.isRunning()).isFalse();
        assertThat(attempt.counts()).isTrue();
        assertThat(attempt.row())
                .isEqualTo(
                        new AttemptRow(attempt.id(), 2, new Points(7000), Points.of(70), true, NOON.plusSeconds(60)));

        var other = new Attempt(PERSON, COURSE, 3, "{}", Duration.ZERO, null, NOON);
        other.finish(new Points(6999), true, NOON);
        assertThat(other.row().passed()).isFalse();
    }

    @Test
    void isFinishedOnce() {
        attempt.finish(new Points(0), true, NOON);

        refuses("attempt.finished", () -> attempt.finish(new Points(10_000), true, NOON));
        assertThat(attempt.row().score()).isEqualTo(new Points(0));
    }

    @Test
    void hasNoOutcomeWhileItRuns() {
        assertThatThrownBy(attempt::row).isInstanceOf(IllegalStateException.class);
    }
}
