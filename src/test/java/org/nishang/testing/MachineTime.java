package org.nishang.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.nishang.platform.time.SteadyClock;

/** A machine whose time a test sets, and whose counter goes on as it should. */
public final class MachineTime implements InstantSource {

    private Instant time;
    private Duration running = Duration.ZERO;

    public MachineTime(Instant time) {
        this.time = time;
    }

    /** Time passes. */
    public void pass(Duration duration) {
        running = running.plus(duration);
        time = time.plus(duration);
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
        return new SteadyClock(this, () -> running.toNanos(), ZoneId.of("Asia/Shanghai"));
    }
}
