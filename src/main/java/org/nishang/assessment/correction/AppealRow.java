package org.nishang.assessment.correction;

import java.time.Instant;
import java.util.UUID;

/**
 * An objection in the queue; nothing in it tells whose it is.
 *
 * @param position of the question; 0: the result as a whole
 * @param toGrant whether points for it wait for a second person
 */
public record AppealRow(
        UUID id, String exam, int position, String reason, Instant raisedAt, AppealState state, boolean toGrant) {

    /** Which are listed. */
    public enum Choice {
        OPEN,
        /** Points that wait for a second person. */
        TO_GRANT,
        ANSWERED
    }
}
