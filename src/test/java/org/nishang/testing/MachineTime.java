package org.nishang.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.nishang.platform.time.SteadyClock;

/** A machine whose time a test sets, and whose counter goes on as it should. */
public final class MachineTime implements InstantSource {

    private Instant time;
    private Duration awake = Duration.ZERO;
    private Duration asleep = Duration.ZERO;

    public MachineTime(Instant time) {
        this.time = time;
    }

    /** Time passes. */
    public void pass(Duration duration) {
        awake = awake.plus(duration);
        time = time.plus(duration);
    }

    /** Time passes, and the counter of nanoseconds does not see it. */
    public void sleep(Duration duration) {
        asleep = asleep.plus(duration);
        time = time.plus(duration);
    }

    /** Since the machine was started, asleep or not. */
    public Duration running() {
        return awake.plus(asleep);
    }

    /** Somebody sets the time: no time passes. */
    public void set(Instant to) {
        time = to;
    }

    @Override
    public Instant instant() {
        return time;
    }

    /** A clock on this machine. */
    public SteadyClock clock() {
        return new SteadyClock(this, () -> awake.toNanos(), ZoneId.of("Asia/Shanghai"));
    }
}
