package org.nishang.learning.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From when until when somebody was enrolled, withdrawn enrolments included.
 *
 * @param version of the programme, as it was begun
 * @param completedOn and {@code withdrawnAt}: {@code null} where it did not end so
 */
record EnrolmentPeriod(
        UUID id,
        String programme,
        int version,
        Instant enrolledAt,
        @Nullable LocalDate completedOn,
        @Nullable Instant withdrawnAt) {

    StudyRecord.State state() {
        if (completedOn != null) {
            return StudyRecord.State.COMPLETED;
        }
        return withdrawnAt != null ? StudyRecord.State.WITHDRAWN : StudyRecord.State.OPEN;
    }
}
