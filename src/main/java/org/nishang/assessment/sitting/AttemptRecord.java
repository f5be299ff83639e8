package org.nishang.assessment.sitting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;

/**
 * An attempt for those who read it and change nothing.
 *
 * @param finishedAt null while it runs or waits for marks
 * @param versions of its items, in the order of the paper
 */
public record AttemptRecord(
        AttemptId id,
        PersonId person,
        String exam,
        int number,
        Instant startedAt,
        Instant deadline,
        @Nullable Instant finishedAt,
        List<UUID> versions) {}
