package org.nishang.learning.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A course that counts in an enrolment without being passed under it, as long as nobody withdraws that.
 *
 * @param version of the course, as it was passed; null = that is not known
 * @param passedOn the day from which it counts: on which it was passed
 * @param withdrawn null = it counts
 */
@NamedInterface("api")
public record Recognition(
        UUID id,
        String course,
        @Nullable String version,
        LocalDate passedOn,
        Ground ground,
        RecognitionGround why,
        @Nullable RecognitionEnd withdrawn) {

    /** One that counts. */
    Recognition(
            UUID id,
            String course,
            @Nullable String version,
            LocalDate passedOn,
            Ground ground,
            RecognitionGround why) {
        this(id, course, version, passedOn, ground, why, null);
    }

    /** Why it counts. */
    public enum Ground {
        /** The programme says so. */
        RULE,
        /** Two people of the authority said so. */
        DECISION
    }

    public boolean counts() {
        return withdrawn == null;
    }
}
