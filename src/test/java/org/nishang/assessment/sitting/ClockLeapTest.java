package org.nishang.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
import org.nishang.platform.time.ClockBelieved;
import org.nishang.platform.time.SteadyClock;
import org.nishang.testing.MachineTime;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.nishang.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** The machine's time is set while an exam runs: nobody's exam is closed by it, and nobody gets time. */
@PortalTest
@Transactional
class ClockLeapTest {

    private static final Duration LEAP = Duration.ofHours(2);

    @Autowired
    private ExamFixture exams;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Sheets sheets;

    @Autowired
    private TextAnswers texts;

    @Autowired
    private ExamPlaces places;

    @Autowired
    private ExamTime time;

    @Autowired
    private MovableClock moved;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ObjectMapper json;

    private final MachineTime machine = new MachineTime(Instant.now().truncatedTo(ChronoUnit.MICROS));
    private final SteadyClock clock = machine.clock();
    private ExamFinishing finishing;
    private AnswerSaving saving;
    private PersonId learner;
    private AttemptId attempt;

    @BeforeEach
    void startsAnAttempt() {
        finishing = new ExamFinishing(attempts, sheets, texts, jdbc, events, clock, clock, json);
        saving = new AnswerSaving(places, jdbc, json, clock);
        learner = exams.person();
        attempt = exams.start(learner);
    }

    @AfterEach
    void resetsTheClock() {
        moved.reset();
    }

    @Test
    void aLeapAheadClosesNoExamAndAnswersAreSaved() {
        machine.set(machine.instant().plus(LEAP));

        assertThat(finishing.overdue()).isEmpty();
        Refusals.refuses("common.clock-leapt", () -> finishing.closeOverdue(attempt));
        Refusals.refuses("common.clock-leapt", () -> finishing.handIn(attempt, learner));
        assertThat(save(1).applied()).isTrue();
        assertThat(isClosed()).isFalse();
    }

    @Test
    void aTimeSetBackGivesNobodyMoreTime() {
        machine.set(machine.instant().minus(LEAP));
        machine.pass(Duration.ofMinutes(41));

        Refusals.refuses("attempt.too-late", () -> save(1));
        assertThat(isClosed()).isFalse();
    }

    @Test
    void whatIsLeftOfTheTimeIsLeftWhenTheNewTimeIsConfirmed() {
        machine.pass(Duration.ofMinutes(10));
        var left = Duration.between(clock.instant(), deadline());
        machine.set(machine.instant().plus(LEAP));
        events.publishEvent(new ClockBelieved(clock.believe()));

        assertThat(Duration.between(clock.instant(), deadline())).isEqualTo(left);
        assertThat(save(1).applied()).isTrue();
        machine.pass(left.plusSeconds(30));
        assertThat(finishing.overdue()).contains(attempt);
    }

    @Test
    void aPauseIsAsLongAsItWas() {
        var deadline = deadline();
        time.pause("C04", "火警", a -> Condition.of("(a.person_id = '" + learner + "')"), "watch");
        events.publishEvent(new ClockBelieved(LEAP));
        moved.move(LEAP);
        time.resume("C04", a -> Condition.of("(a.person_id = '" + learner + "')"), "watch");

        assertThat(Duration.between(deadline, deadline())).isBetween(LEAP, LEAP.plusMinutes(1));
    }

    private Instant deadline() {
        return new AttemptClocks(jdbc, clock)
                .of(attempt, learner, Optional.empty())
                .deadline();
    }

    private boolean isClosed() {
        return jdbc.sql("select closed from answer_sheet where attempt_id = ?")
                .param(attempt.value())
                .query(Boolean.class)
                .single();
    }

    private AnswerSaving.Saved save(long seq) {
        return saving.save(attempt, learner, seq, new Answers(Map.of(1, List.of("a"))));
    }
}
