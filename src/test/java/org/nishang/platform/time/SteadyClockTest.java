package org.nishang.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nishang.testing.MachineTime;
import org.nishang.testing.Refusals;

class SteadyClockTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MachineTime machine = new MachineTime(NOON);
    private final SteadyClock clock = machine.clock();

    @Test
    void goesWithTheMachine() {
        machine.pass(HOUR);

        assertThat(clock.instant()).isEqualTo(NOON.plus(HOUR));
        assertThat(clock.leap()).isEmpty();
    }

    @Test
    void followsSmallStepsOneAfterTheOther() {
        for (int step = 0; step < 5; step++) {
            machine.set(machine.instant().minusSeconds(9));
            assertThat(clock.instant()).isEqualTo(machine.instant());
        }

        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(45));
        clock.requireSteady();
    }

    @Test
    void goesOnByTheCounterWhereTheTimeLeapsAhead() {
        machine.set(NOON.plus(HOUR));
        machine.pass(MINUTE);

        assertThat(clock.instant()).isEqualTo(NOON.plus(MINUTE));
        assertThat(clock.leap()).contains(new SteadyClock.Leap(HOUR, NOON.plus(MINUTE)));
        Refusals.refuses("common.clock-leapt", clock::requireSteady);
    }

    @Test
    void goesOnByTheCounterWhereTheTimeIsSetBack() {
        machine.set(NOON.minus(HOUR));
        machine.pass(MINUTE);

        assertThat(clock.instant()).isEqualTo(NOON.plus(MINUTE));
        assertThat(clock.leap().orElseThrow().by()).isEqualTo(HOUR.negated());
    }

    @Test
    void remembersSinceWhenItHasNotBelievedTheMachine() {
        machine.set(NOON.plus(HOUR));
        clock.instant();
        machine.pass(MINUTE);

        assertThat(clock.leap().orElseThrow().since()).isEqualTo(NOON);
    }

    @Test
    void followsTheMachineAgainWhenItHasComeBack() {
        machine.set(NOON.plus(HOUR));
        clock.instant();
        machine.pass(MINUTE);
        machine.set(NOON.plus(MINUTE).plusSeconds(3));

        assertThat(clock.instant()).isEqualTo(NOON.plus(MINUTE).plusSeconds(3));
        assertThat(clock.leap()).isEmpty();
    }

    @Test
    void believesWhatSomebodyConfirms() {
        machine.set(NOON.minus(HOUR));
        clock.instant();

        clock.believe();

        assertThat(clock.instant()).isEqualTo(NOON.minus(HOUR));
        clock.requireSteady();
    }

    @Test
    void goesOnFromWhatAnEarlierRunBelieved() {
        machine.set(NOON.plus(HOUR));
        var later = machine.clock();

        later.goOnFrom(NOON, MINUTE);

        assertThat(later.instant()).isEqualTo(NOON.plus(MINUTE));
        assertThat(later.leap().orElseThrow().by()).isEqualTo(HOUR.minus(MINUTE));
    }
}
