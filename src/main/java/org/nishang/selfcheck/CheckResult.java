package org.nishang.selfcheck;

import java.util.Optional;

/**
 * What one invariant came to in a run.
 *
 * @param invariant key of its words
 * @param found how many things break it; more than {@code Outcome.MOST} are not counted further
 * @param incident set where it could not be checked; finds the entry in the log
 */
public record CheckResult(String invariant, long examined, int found, int millis, Optional<String> incident) {}
