package org.nishang.selfcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of all checks.
 *
 * @param nightly not asked for by anybody
 * @param results of those invariants that are done, in the order of the run
 */
public record CheckRun(
        UUID id,
        Instant startedAt,
        Optional<Instant> endedAt,
        boolean nightly,
        String actor,
        State state,
        List<CheckResult> results) {

    /** Whether a run goes on, came to its end, or was cut off with its portal. */
    public enum State {
        RUNNING,
        DONE,
        BROKEN
    }

    public int found() {
        return results.stream().mapToInt(CheckResult::found).sum();
    }

    public long examined() {
        return results.stream().mapToLong(CheckResult::examined).sum();
    }

    public long unchecked() {
        return results.stream().filter(result -> result.incident().isPresent()).count();
    }

    /** Everything was looked at and nothing was found. */
    public boolean holds() {
        return state == State.DONE && found() == 0 && unchecked() == 0;
    }

    public Duration took() {
        return Duration.between(startedAt, endedAt.orElse(startedAt));
    }
}
