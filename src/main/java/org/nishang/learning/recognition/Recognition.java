package org.nishang.learning.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course that counts in an enrolment without being passed under it, as long as nobody revokes that.
 *
 * @param version of the course, as it was passed; null = that is not known
 * @param passedOn the day on which it was passed
 */
public record Recognition(UUID id, String course, @Nullable String version, LocalDate passedOn, Ground ground) {

    /** Why it counts. */
    public enum Ground {
        /** The programme says so. */
        RULE,
        /** Two people of the authority said so. */
        DECISION
    }
}
