package org.nishang.assessment.sitting;

import java.time.Duration;
import java.time.Instant;

/** Time that was added to an attempt: how much, why, by whom. */
public record TimeGrant(Instant at, Kind kind, Duration time, String reason, String actor) {

    /** Where the time comes from. */
    public enum Kind {
        /** Granted to the person beforehand, added at the start. */
        EXTRA,
        /** Given back while the attempt ran. */
        LOST,
        /** As long as the sitting stood still. */
        PAUSE
    }
}
