package org.nishang.learning.recognition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Who recognised a course, and why.
 *
 * @param by the actor; of a rule the one whose act began the enrolment
 * @param reason and {@code document}, which shows it; null where the rule of the programme says so
 * @param proposedBy who asked for it; null where nobody had to
 */
@NamedInterface("api")
public record RecognitionGround(
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String document,
        @Nullable String proposedBy) {

    static RecognitionGround rule(Instant at, String by) {
        return new RecognitionGround(at, by, null, null, null);
    }
}
