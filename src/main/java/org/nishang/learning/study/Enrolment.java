package org.nishang.learning.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.learning.hours.LessonRef;

/**
 * A learner's way through a programme, once; a renewal is another one.
 *
 * @param version of the programme, as it was begun
 * @param completedOn {@code null} while it is open; one that was withdrawn is not told of
 * @param lastLesson where the learner stopped
 * @param done lessons that the learner has completed under it
 */
public record Enrolment(
        UUID id,
        String programme,
        int version,
        Instant enrolledAt,
        @Nullable LocalDate completedOn,
        @Nullable LessonRef lastLesson,
        Set<LessonRef> done) {

    public boolean isOpen() {
        return completedOn == null;
    }

    public Optional<LessonRef> stoppedAt() {
        return Optional.ofNullable(lastLesson);
    }
}
