package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.platform.time.ClockBelieved;
import org.nishang.platform.time.ClockConfirmed;
import org.nishang.platform.time.MachineRun;
import org.nishang.platform.time.SteadyClock;
import org.nishang.testing.MachineTime;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RecordedThen;
import org.nishang.testing.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A machine and a database whose time the test sets: what is believed, over restarts, and what is confirmed. */
@PortalTest
@Transactional
class ClockWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final Duration HOURS = Duration.ofHours(2);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final MachineTime machine = new MachineTime(NOON);
    private final List<Object> events = new ArrayList<>();
    private SteadyClock clock = machine.clock();
    private ClockWatch watch;
    private String start = "first start";

    @BeforeEach
    void thePortalStarts() {
        jdbc.sql("delete from clock_reading").update();
        restart();
    }

    @Test
    void aLeapAheadIsNotBelievedBeforeSomebodyConfirmsIt() {
        machine.set(NOON.plus(HOURS));
        look();
        assertThat(watch.doubt().orElseThrow()).contains("PT2H");
        Refusals.refuses("common.clock-leapt", clock::requireSteady);
        assertThat(events).isEmpty();

        machine.pass(MINUTE);
        databaseAt(machine.instant(), () -> watch.confirm("NTP server of the office", "system"));
        look();

        assertThat(clock.instant()).isEqualTo(NOON.plus(HOURS).plus(MINUTE));
        clock.requireSteady();
        assertThat(events)
                .containsExactly(
                        new ClockConfirmed(NOON.plus(HOURS).plus(MINUTE), "system", "NTP server of the office"),
                        new ClockBelieved(HOURS));
        look();
        assertThat(events).hasSize(2);
    }

    @Test
    void aTimeThatWasSetBackIsConfirmedToo() {
        machine.set(NOON.minus(HOURS));
        look();
        databaseAt(machine.instant(), () -> watch.confirm("NTP server of the office", "system"));
        look();

        assertThat(clock.instant()).isEqualTo(NOON.minus(HOURS));
        machine.pass(MINUTE);
        start = "second start";
        restart();
        clock.requireSteady();
    }

    @Test
    void nothingIsConfirmedWhereNothingIsInDoubtOrWithoutAReason() {
        databaseAt(NOON, () -> {
            Refusals.refuses("platform.clock.steady", () -> watch.confirm("NTP server", "system"));
            Refusals.refuses("platform.clock.reason", () -> watch.confirm(" ", "system"));
        });
    }

    @Test
    void aStartAfterALongStopIsNoLeap() {
        machine.pass(Duration.ofDays(40));
        start = "second start";
        restart();

        clock.requireSteady();
        assertThat(clock.instant()).isEqualTo(machine.instant());
    }

    @Test
    void aRestartOnTheSameMachineDoesNotForgetTheLeap() {
        machine.set(NOON.plus(HOURS));
        machine.pass(MINUTE);
        restart();

        assertThat(clock.leap().orElseThrow().by()).isEqualTo(HOURS);
        assertThat(clock.instant()).isEqualTo(NOON.plus(MINUTE));
    }

    @Test
    void aMachineThatStartsBeforeItsLastTimeIsNotBelieved() {
        machine.set(NOON.minus(HOURS));
        start = "second start";
        restart();

        assertThat(clock.leap().orElseThrow().by()).isEqualTo(HOURS.negated());
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void aMachineThatSleptIsBelieved() {
        machine.sleep(HOURS);
        look();

        clock.requireSteady();
        assertThat(clock.instant()).isEqualTo(NOON.plus(HOURS));
    }

    @Test
    void aDatabaseOfAnotherTimeIsNotBelievedEither() {
        databaseAt(NOON.plusSeconds(60), watch::look);
        assertThat(clock.doubt().orElseThrow()).contains("database").contains("PT1M");
        Refusals.refuses("common.clock-leapt", clock::requireSteady);
        databaseAt(
                NOON.plusSeconds(60),
                () -> Refusals.refuses("platform.clock.database", () -> watch.confirm("NTP server", "system")));

        look();
        clock.requireSteady();
    }

    private void look() {
        databaseAt(machine.instant(), watch::look);
    }

    private void databaseAt(Instant time, Runnable act) {
        RecordedThen.at(jdbc, time, act);
    }

    private void restart() {
        clock = machine.clock();
        watch = new ClockWatch(
                clock,
                jdbc,
                transaction,
                events::add,
                new Recording(clock),
                () -> new MachineRun(start, machine.running().truncatedTo(ChronoUnit.MILLIS)));
        look();
    }
}
