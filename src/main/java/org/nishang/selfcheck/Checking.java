package org.nishang.selfcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.common.check.Outcome;
import org.nishang.platform.web.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs every invariant that a module states. One that fails does not keep the others from it. After them the log is
 * told what was changed since the last run.
 */
@Component
class Checking {

    /** A run that takes longer was cut off. */
    static final Duration LONGEST = Duration.ofHours(3);

    private static final Duration KEPT = Duration.ofDays(400);
    private static final Logger LOG = LoggerFactory.getLogger(Checking.class);

    private final List<Invariant> invariants;
    private final CheckRuns runs;
    private final SignedChanges signed;
    private final Clock clock;

    Checking(List<Invariant> invariants, CheckRuns runs, SignedChanges signed, Clock clock) {
        this.invariants =
                invariants.stream().sorted(Comparator.comparing(Invariant::key)).toList();
        this.runs = runs;
        this.signed = signed;
        this.clock = clock;
    }

    int size() {
        return invariants.size();
    }

    /**
     * @param night of a nightly run
     * @return nothing if another run goes on, or that night's was begun already
     */
    Optional<UUID> begin(String actor, @Nullable LocalDate night) {
        var now = clock.instant();
        runs.giveUp(now.minus(LONGEST), now);
        runs.forget(now.minus(KEPT));
        return runs.begin(now, actor, night);
    }

    void go(UUID run) {
        for (int i = 0; i < invariants.size(); i++) {
            one(run, i, invariants.get(i));
        }
        signed.sign();
        runs.end(run, clock.instant());
    }

    private void one(UUID run, int position, Invariant invariant) {
        long begun = System.nanoTime();
        long examined = 0;
        List<Finding> findings = List.of();
        @Nullable String incident = null;
        try {
            Outcome outcome = invariant.check();
            examined = outcome.examined();
            findings = outcome.findings();
        } catch (RuntimeException e) {
            incident = Incident.next();
            LOG.error("incident {}: {} could not be checked", incident, invariant.key(), e);
        }
        if (!findings.isEmpty()) {
            LOG.warn("{}: {} findings, e.g. {}", invariant.key(), findings.size(), findings.get(0));
        }
        int millis = (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
        runs.add(
                run,
                position,
                new CheckResult(invariant.key(), examined, findings.size(), millis, Optional.ofNullable(incident)),
                findings);
    }
}
