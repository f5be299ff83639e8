package org.nishang.audit;

import java.time.Instant;
import java.util.List;
import org.nishang.common.check.Finding;

/**
 * What the last check of the whole log came to.
 *
 * @param doubts what is not as it was written, as sentences; empty = the chain holds
 * @param about what was looked at and up to where all is as signed, as sentences
 */
public record ChainState(Instant at, List<Finding> doubts, List<Finding> about) {

    public boolean holds() {
        return doubts.isEmpty();
    }
}
