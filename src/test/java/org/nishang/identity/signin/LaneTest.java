package org.nishang.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How many tries a lane lets through, if somebody tries all the time. */
class LaneTest {

    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void strangersGuessTenTimesInTheFirstHourOnAnAccountAndTwiceInEachFurtherOne() {
        assertThat(triesWithin(Pace.ACCOUNT, Duration.ofHours(1))).isEqualTo(10);
        assertThat(triesWithin(Pace.ACCOUNT, Duration.ofHours(25))).isLessThanOrEqualTo(10 + 2 * 24);
    }

    @Test
    void aNetworkGuessesLessThanOnceAMinute() {
        assertThat(triesWithin(Pace.NETWORK, Duration.ofHours(1))).isBetween(20, 50);
        assertThat(triesWithin(Pace.NETWORK, Duration.ofHours(25))).isLessThan(20 + 40 * 24);
    }

    @Test
    void aFewFailuresCostNoWaitingAndAreForgottenByAndBy() {
        var lane = new Lane(0, START, Instant.EPOCH);
        for (int i = 0; i < Pace.ACCOUNT.free(); i++) {
            lane = lane.failed(Pace.ACCOUNT, START);
        }

        assertThat(lane.isOpen(START)).isTrue();
        assertThat(lane.forgotten(Pace.ACCOUNT)).isEqualTo(START.plus(Duration.ofHours(4)));
        var later = START.plus(Duration.ofHours(3));
        assertThat(lane.failed(Pace.ACCOUNT, later).isOpen(later)).isTrue();
        assertThat(lane.failed(Pace.ACCOUNT, START).isOpen(START)).isFalse();
    }

    @Test
    void staysOpenForWhoCameAMomentBeforeAFailureThatCostsNothing() {
        var lane = new Lane(0, START, Instant.EPOCH).failed(Pace.ACCOUNT, START.plusMillis(5));

        assertThat(lane.isOpen(START)).isTrue();
    }

    @Test
    void waitsGrowToTheLongestAndNoFurther() {
        assertThat(Pace.ACCOUNT.waitAfter(4)).isEqualTo(Duration.ZERO);
        assertThat(Pace.ACCOUNT.waitAfter(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Pace.ACCOUNT.waitAfter(8)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Pace.ACCOUNT.waitAfter(1_000_000)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aClockThatGoesBackForgivesNothing() {
        var lane = new Lane(4, START, START);

        assertThat(lane.failed(Pace.ACCOUNT, START.minusSeconds(7200)).failures())
                .isEqualTo(5);
    }

    private static int triesWithin(Pace pace, Duration time) {
        var lane = new Lane(0, START, Instant.EPOCH);
        int tries = 0;
        for (Instant now = START; now.isBefore(START.plus(time)); now = now.plusSeconds(1)) {
            while (lane.isOpen(now)) {
                lane = lane.failed(pace, now);
                tries++;
            }
        }
        return tries;
    }
}
