package org.nishang.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.session.ClassBook;
import org.nishang.learning.session.ClassFixture;
import org.nishang.learning.session.ClassState;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Results, and a class that two people close: outcomes, hours and certificates follow. */
@PortalTest
@Transactional
@RecordApplicationEvents
class ClassClosingTest {

    @Autowired
    private ClassClosing closing;

    @Autowired
    private ClassResults results;

    @Autowired
    private AttendanceBook book;

    @Autowired
    private ClassBook seen;

    @Autowired
    private ClassFixture classes;

    @Autowired
    private ExamFixture people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate day;
    private UUID id;
    private PersonId passes;
    private PersonId fails;
    private PersonId absent;

    @BeforeEach
    void aClassOfTwoDaysWithThreePeople() {
        day = LocalDate.now(clock).plusDays(10);
        id = As.FIRST.call(() -> classes.open("Z-1", day, day.plusDays(1)));
        passes = placed();
        fails = placed();
        absent = placed();
        comeTo(day);
        mark(day, passes, Mark.PRESENT);
        mark(day, fails, Mark.LATE);
        comeTo(day.plusDays(1));
        mark(day.plusDays(1), passes, Mark.LATE);
        mark(day.plusDays(1), fails, Mark.ABSENT);
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void hoursAreThoseOfTheDaysAttended() {
        var people = As.FIRST.call(() -> results.sheet(id)).people();

        assertThat(people)
                .extracting(
                        one -> one.place().person(),
                        ClassStanding::days,
                        one -> one.hours().toPlainString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(passes, 2, "12.0"),
                        org.assertj.core.groups.Tuple.tuple(fails, 1, "6.0"),
                        org.assertj.core.groups.Tuple.tuple(absent, 0, "0"));
    }

    @Test
    void isClosedByASecondPersonAndYieldsOutcomesAndACertificate() {
        enter();
        UUID proposal = As.FIRST.call(() -> closing.propose(id));
        assertThat(outcomes()).isEmpty();
        refuses("approval.own", () -> As.FIRST.run(() -> closing.approve(proposal)));
        assertThat(As.FIRST.call(closing::waiting)).isZero();
        assertThat(As.SECOND.call(closing::waiting)).isOne();

        As.SECOND.run(() -> closing.approve(proposal));

        assertThat(outcomes()).hasSize(2);
        assertThat(outcome(passes))
                .containsEntry("completed_on", java.sql.Date.valueOf(day.plusDays(1)))
                .containsEntry("result", "PASSED")
                .containsEntry("attempts", (short) 1)
                .containsEntry("first_attempt_passed", true)
                .containsEntry("credit_hours", new BigDecimal("12.00"));
        assertThat(outcome(fails))
                .containsEntry("result", "FAILED")
                .containsEntry("first_attempt_passed", false)
                .containsEntry("credit_hours", new BigDecimal("6.00"));
        assertThat(certificates(passes)).isOne();
        assertThat(certificates(fails)).isZero();
        assertThat(As.FIRST.call(() -> seen.sheet(id)).about().state()).isEqualTo(ClassState.CLOSED);
        assertThat(events.stream(ClassClosed.class)).containsExactly(new ClassClosed(id));
    }

    @Test
    void whatIsWrittenIsWhatWasProposed() {
        enter();
        UUID proposal = As.FIRST.call(() -> closing.propose(id));
        As.FIRST.run(() -> results.record(id, List.of(new ClassResult(fails, 60, true, 2))));

        assertThat(As.SECOND.call(() -> closing.proposal(id)).orElseThrow().isCurrent())
                .isFalse();
        refuses("learning.closing.changed", () -> As.SECOND.run(() -> closing.approve(proposal)));
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void aDeclinedClosingCanBeProposedAgain() {
        enter();
        UUID first = As.FIRST.call(() -> closing.propose(id));
        refuses("approval.open-already", () -> As.SECOND.call(() -> closing.propose(id)));
        As.SECOND.run(() -> closing.decline(first));

        UUID second = As.SECOND.call(() -> closing.propose(id));
        As.FIRST.run(() -> closing.approve(second));
        assertThat(outcomes()).hasSize(2);
    }

    @Test
    void waitsForTheLastDayAndForAllResults() {
        refuses("learning.closing.no-result", () -> As.FIRST.call(() -> closing.propose(id)));
        enter();
        comeTo(day);
        refuses("learning.class.before-last-day", () -> As.FIRST.call(() -> closing.propose(id)));
    }

    @Test
    void nothingIsEnteredOnceItIsClosed() {
        enter();
        UUID proposal = As.FIRST.call(() -> closing.propose(id));
        As.SECOND.run(() -> closing.approve(proposal));

        refuses("learning.class.not-running", () -> enter());
        refuses("learning.class.not-open", () -> mark(day, absent, Mark.PRESENT));
        refuses("learning.class.not-running", () -> As.FIRST.call(() -> closing.propose(id)));
    }

    @Test
    void somebodyElseHasNoResultInIt() {
        var stranger = people.person();

        refuses(
                "learning.result.not-in-class",
                () -> As.FIRST.run(() -> results.record(id, List.of(new ClassResult(stranger, 80, true, 1)))));
        refuses("learning.result.score", () -> new ClassResult(passes, 101, true, 1));
        refuses("learning.result.attempts", () -> new ClassResult(passes, 80, true, 0));
    }

    @Test
    void anotherOfficeClosesNothingOfIt() {
        enter();
        UUID proposal = As.FIRST.call(() -> closing.propose(id));
        var office = As.administrator(Scope.ofRegion("330481"));

        assertThat(office.call(closing::waiting)).isZero();
        refuses("common.unknown-id", () -> office.run(() -> closing.approve(proposal)));
        refuses("common.unknown-id", () -> office.call(() -> results.sheet(id)));
    }

    private PersonId placed() {
        var person = people.person();
        classes.place(id, person);
        return person;
    }

    private void enter() {
        As.FIRST.run(() -> results.record(
                id, List.of(new ClassResult(passes, 86, true, 1), new ClassResult(fails, 40, false, 2))));
    }

    private void mark(LocalDate on, PersonId person, Mark mark) {
        As.FIRST.run(() -> book.mark(id, on, person, mark));
    }

    private List<Map<String, Object>> outcomes() {
        return jdbc.sql("select * from training_outcome where session_id = ?")
                .param(id)
                .query()
                .listOfRows();
    }

    private Map<String, Object> outcome(PersonId person) {
        return jdbc.sql(
                        "select completed_on, result, attempts, first_attempt_passed, credit_hours from training_outcome where session_id = ? and person_id = ?")
                .params(id, person.value())
                .query()
                .singleRow();
    }

    private int certificates(PersonId person) {
        return jdbc.sql(
                        "select count(*) from certificate c join enrolment n using (enrolment_id) where c.person_id = ? and n.completed_on is not null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private void comeTo(LocalDate date) {
        clock.move(Duration.between(
                clock.instant(),
                date.atTime(LocalTime.of(9, 5)).atZone(clock.getZone()).toInstant()));
    }
}
