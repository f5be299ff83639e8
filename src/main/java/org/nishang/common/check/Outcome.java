package org.nishang.common.check;

import java.util.List;

/**
 * What a check came to.
 *
 * @param examined how many things were looked at; 0 with no finding proves nothing
 * @param findings at most {@link #MOST} and one: more say nothing more
 */
public record Outcome(long examined, List<Finding> findings) {

    /** How many findings are kept of one invariant. */
    public static final int MOST = 200;

    public Outcome {
        findings = List.copyOf(findings);
    }
}
