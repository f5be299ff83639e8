package org.nishang.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * The time of the machine, as long as it goes as fast as the machine's counter of nanoseconds, which nobody can set.
 * Small steps are followed. Where the time leaps, back or ahead, this clock goes on by the counter from the last time
 * that it believed: what is under way ends when it should, and who must not guess asks {@link #requireSteady}. It
 * follows the machine again when that has come back, or when somebody has confirmed the new time.
 */
public final class SteadyClock extends Clock {

    /** A step of up to this much is followed: what time servers correct. */
    public static final Duration TOLERANCE = Duration.ofSeconds(10);

    /**
     * @param by how far the machine's time is from this clock's; positive = ahead
     * @param since by this clock
     */
    public record Leap(Duration by, Instant since) {}

    private final InstantSource machine;
    private final LongSupplier counter;
    private final ZoneId zone;
    private Instant believed;
    private long believedAt;
    private @Nullable Leap leap;
    private Duration databaseAhead = Duration.ZERO;

    /** @param counter nanoseconds from any beginning; never set, never back */
    public SteadyClock(InstantSource machine, LongSupplier counter, ZoneId zone) {
        this.machine = machine;
        this.counter = counter;
        this.zone = zone;
        this.believed = machine.instant();
        this.believedAt = counter.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        long now = counter.getAsLong();
        Instant said = machine.instant();
        Instant expected = believed.plusNanos(now - believedAt);
        var by = Duration.between(expected, said);
        if (!isStep(by)) {
            leap = new Leap(by, leap == null ? expected : leap.since());
            return expected;
        }
        leap = null;
        believed = said;
        believedAt = now;
        return said;
    }

    /** By how much the machine's time is another now than it should be. */
    public synchronized Optional<Leap> leap() {
        instant();
        return Optional.ofNullable(leap);
    }

    /** What the database's server said of its own time: positive = ahead of the machine's. */
    public synchronized void databaseIsAhead(Duration by) {
        databaseAhead = by;
    }

    /** Why the time is not to be believed now, for operators; empty if it is. */
    public synchronized Optional<String> doubt() {
        return leap().map(found -> "The machine's time leapt by " + found.by() + " at " + found.since())
                .or(() -> isStep(databaseAhead)
                        ? Optional.empty()
                        : Optional.of("The database's time is " + databaseAhead + " ahead of the portal's"));
    }

    /** @throws Refusal {@code common.clock-leapt} while the time is not to be believed */
    public void requireSteady() {
        if (doubt().isPresent()) {
            throw new Refusal("common.clock-leapt");
        }
    }

    /**
     * Goes on from a time that was believed before, by an earlier run.
     *
     * @param ago how long that is ago by a counter that nobody can set
     */
    public synchronized void goOnFrom(Instant earlier, Duration ago) {
        believed = earlier.plus(ago);
        believedAt = counter.getAsLong();
        instant();
    }

    /**
     * Somebody has confirmed the machine's time: believes it.
     *
     * @return by how much this clock moves; zero where nothing had leapt
     */
    public synchronized Duration believe() {
        var by = leap().map(Leap::by).orElse(Duration.ZERO);
        believed = machine.instant();
        believedAt = counter.getAsLong();
        leap = null;
        return by;
    }

    /** The machine's own time, believed or not. */
    public Instant machine() {
        return machine.instant();
    }

    private static boolean isStep(Duration by) {
        return by.abs().compareTo(TOLERANCE) <= 0;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new IllegalStateException("the product has one zone");
    }
}
