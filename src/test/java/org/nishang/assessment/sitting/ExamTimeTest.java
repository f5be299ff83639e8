package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nishang.testing.Refusals.refuses;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.item.Answers;
import org.nishang.common.Condition;
import org.nishang.identity.PersonId;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Time that is given, and time that stands still. */
@PortalTest
@Transactional
class ExamTimeTest {

    private static final Condition.On ALL = attempt -> Condition.TRUE;
    private static final Duration EXAM = Duration.ofMinutes(40);

    @Autowired
    private ExamFixture exams;

    @Autowired
    private ExamTime time;

    @Autowired
    private ExtraTimes extras;

    @Autowired
    private AttemptClocks clocks;

    @Autowired
    private AnswerSaving saving;

    @Autowired
    private ExamFinishing finishing;

    @Autowired
    private MovableClock clock;

    @Autowired
    private jakarta.persistence.EntityManager entities;

    private PersonId learner;
    private AttemptId attempt;
    private Instant deadline;

    @BeforeEach
    void startsAnAttempt() {
        learner = exams.person();
        attempt = exams.start(learner);
        deadline = now().deadline();
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void aSaveBringsTheDeadlineAlong() {
        assertThat(save(1).deadline()).isEqualTo(deadline.truncatedTo(ChronoUnit.MILLIS));

        time.giveBack(attempt, Duration.ofMinutes(5), "停电", ALL, "watch");

        assertThat(save(2).deadline())
                .isEqualTo(deadline.plus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MILLIS));
        assertThat(save(2).deadline()).isEqualTo(deadline.plus(Duration.ofMinutes(5)));
    }

    @Test
    void minutesGivenBackCountAndSayWhy() {
        time.giveBack(attempt, Duration.ofMinutes(5), " 停电 ", ALL, "watch");

        assertThat(now().deadline()).isEqualTo(deadline.plus(Duration.ofMinutes(5)));
        assertThat(now().grants()).singleElement().satisfies(grant -> {
            assertThat(grant.kind()).isEqualTo("LOST");
            assertThat(grant.seconds()).isEqualTo(300);
            assertThat(grant.reason()).isEqualTo("停电");
        });
        entities.clear();
        clock.move(EXAM.plusMinutes(4));
        assertThat(save(1).applied()).isTrue();
        assertThat(finishing.overdue()).doesNotContain(attempt);
        assertThat(exams.start(learner)).isEqualTo(attempt);
        clock.move(Duration.ofMinutes(2));
        assertRefused("attempt.too-late", () -> save(2));
        assertThat(finishing.overdue()).contains(attempt);
    }

    @Test
    void aSheetThatGotMoreTimeIsNotClosedByASweepThatFoundItBefore() {
        clock.move(EXAM.plusSeconds(10));
        assertThat(finishing.overdue()).contains(attempt);
        time.giveBack(attempt, Duration.ofMinutes(5), "停电", ALL, "watch");

        finishing.closeOverdue(attempt);

        assertThat(now().state()).isEqualTo("RUNNING");
    }

    @Test
    void nothingIsGivenWithoutReasonOrBeyondFourHoursOrToOthers() {
        assertRefused(
                "assessment.time.reason", () -> time.giveBack(attempt, Duration.ofMinutes(5), "  ", ALL, "watch"));
        assertRefused(
                "assessment.time.reason",
                () -> time.giveBack(attempt, Duration.ofMinutes(5), "x".repeat(201), ALL, "w"));
        assertRefused(
                "assessment.time.how-much", () -> time.giveBack(attempt, Duration.ofMinutes(241), "停电", ALL, "watch"));
        assertRefused("assessment.time.how-much", () -> time.giveBack(attempt, Duration.ZERO, "停电", ALL, "watch"));
        assertRefused(
                "attempt.unknown",
                () -> time.giveBack(attempt, Duration.ofMinutes(5), "停电", attempt -> Condition.NEVER, "watch"));
        entities.clear();
        finishing.handIn(attempt, learner);
        assertRefused("attempt.finished", () -> time.giveBack(attempt, Duration.ofMinutes(5), "停电", ALL, "watch"));
        assertThat(now().deadline()).isEqualTo(deadline);
    }

    @Test
    void aPauseStopsTheClockAndLosesNothing() {
        clock.move(Duration.ofMinutes(10));
        save(1);
        time.pause("C04", "火警", ours(), "watch");
        var left = Duration.between(clock.instant(), now().deadline());

        assertRefused("attempt.paused", () -> save(2));
        assertRefused("attempt.paused", () -> finishing.handIn(attempt, learner));
        clock.move(Duration.ofHours(2));
        entities.clear();
        assertThat(finishing.overdue()).doesNotContain(attempt);
        finishing.closeOverdue(attempt);
        assertThat(now().state()).isEqualTo("RUNNING");
        assertThat(now().pause()).extracting(AttemptClock.Pause::reason).isEqualTo("火警");
        assertThat(exams.start(learner)).isEqualTo(attempt);
        assertRefused("attempt.paused", () -> save(2));

        assertThat(time.resume("C04", ours(), "watch")).isEqualTo(1);

        assertThat(now().pause()).isNull();
        assertThat(Duration.between(clock.instant(), now().deadline())).isCloseTo(left, Duration.ofSeconds(5));
        assertThat(now().grants()).singleElement().satisfies(grant -> {
            assertThat(grant.kind()).isEqualTo("PAUSE");
            assertThat(grant.seconds()).isCloseTo(7200, within(5L));
        });
        assertThat(save(2).applied()).isTrue();
        entities.clear();
        finishing.handIn(attempt, learner);
        assertThat(now().state()).isEqualTo("FINISHED");
    }

    @Test
    void aPauseReachesOnlyWhatRunsAndOnlyOnce() {
        assertThat(time.pause("C04", "火警", ours(), "watch")).isEqualTo(1);
        assertRefused("assessment.pause.none", () -> time.pause("C04", "火警", ours(), "watch"));
        assertRefused("assessment.resume.none", () -> time.resume("C12", ours(), "watch"));
        time.resume("C04", ours(), "watch");
        assertRefused("assessment.resume.none", () -> time.resume("C04", ours(), "watch"));
        entities.clear();
        finishing.handIn(attempt, learner);
        assertRefused("assessment.pause.none", () -> time.pause("C04", "火警", ours(), "watch"));
    }

    @Test
    void extraTimeHoldsForWhatStartsOnItsDays() {
        var today = LocalDate.now(clock);
        var other = exams.person();
        extras.grant(other, new ExtraTime.Wish(25, 0, today, today, "阅读障碍"), "watch");
        extras.grant(other, new ExtraTime.Wish(0, 5, today, null, "手伤"), "watch");
        extras.grant(other, new ExtraTime.Wish(100, 0, today.plusDays(1), null, "以后"), "watch");

        var started = exams.start(other);

        var times = clocks.of(started, other, Optional.empty());
        assertThat(Duration.between(times.serverTime(), times.deadline()))
                .isCloseTo(EXAM.plusMinutes(10), Duration.ofSeconds(20));
        assertThat(times.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.kind()).isEqualTo("EXTRA");
            assertThat(grant.seconds()).isEqualTo(600);
            assertThat(grant.reason()).isEqualTo("阅读障碍");
        });
        assertThat(now().deadline()).as("somebody else").isEqualTo(deadline);
    }

    @Test
    void extraTimeEndsTodayAndStaysOnRecord() {
        var today = LocalDate.now(clock);
        var extra = extras.grant(learner, new ExtraTime.Wish(50, 0, today.minusDays(3), null, "阅读障碍"), "watch");

        extras.end(learner, extra.id());

        assertThat(extras.on(learner, today, 40)).isEmpty();
        assertThat(extras.on(learner, today.minusDays(1), 40)).isPresent();
        assertThat(extras.of(learner)).hasSize(1);
        assertRefused("common.unknown-id", () -> extras.end(learner, extra.id()));
        var later = extras.grant(learner, new ExtraTime.Wish(0, 9, today, null, "登记错了"), "watch");
        assertRefused("common.unknown-id", () -> extras.end(exams.person(), later.id()));
        extras.end(learner, later.id());
        assertThat(extras.of(learner)).hasSize(1);
    }

    @Test
    void extraTimeIsSomeAndWithinBoundsAndHasAPeriod() {
        var today = LocalDate.now(clock);
        for (var wrong : List.of(
                new ExtraTime.Wish(0, 0, today, null, "原因"),
                new ExtraTime.Wish(-1, 5, today, null, "原因"),
                new ExtraTime.Wish(301, 0, today, null, "原因"),
                new ExtraTime.Wish(5, -1, today, null, "原因"),
                new ExtraTime.Wish(0, 601, today, null, "原因"))) {
            assertRefused("assessment.extra.how-much", () -> extras.grant(learner, wrong, "watch"));
        }
        assertRefused(
                "assessment.extra.period",
                () -> extras.grant(learner, new ExtraTime.Wish(5, 0, today, today.minusDays(1), "原因"), "watch"));
        assertThat(new ExtraTime.Wish(300, 600, today, today, "原因").sound().percent())
                .isEqualTo(300);
    }

    /** Other tests' attempts are none of our business. */
    private Condition.On ours() {
        return a -> Condition.of("(a.person_id = '" + learner + "')");
    }

    /** What was changed by SQL is read anew. */
    private AttemptClock now() {
        entities.clear();
        return clocks.of(attempt, learner, Optional.empty());
    }

    private AnswerSaving.Saved save(long seq) {
        return saving.save(attempt, learner, seq, new Answers(Map.of(1, List.of("a"))));
    }

    private static void assertRefused(String key, Runnable act) {
        refuses(key, act::run);
    }
}
