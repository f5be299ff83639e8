package org.nishang.learning.assignment;

import java.time.Instant;

/**
 * A rule in the list.
 *
 * @param nominated how many it has nominated so far
 */
public record RuleRow(RuleId id, RuleDraft rule, State state, Instant publishedAt, int nominated) {

    /** Whether it nominates. */
    public enum State {
        AHEAD,
        IN_FORCE,
        OVER,
        REVOKED
    }

    public boolean mayBeRevoked() {
        return state == State.AHEAD || state == State.IN_FORCE;
    }
}
