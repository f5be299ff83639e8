package org.nishang.assessment.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Where a learner stands with an exam, as far as attempts decide it.
 *
 * @param running an attempt that was started and is not over
 * @param awaitingMarks an attempt that people have yet to mark
 * @param attemptsLeft before the wait
 * @param againAt when the next attempt may start, if a wait is on: after the last of a row, or between two of it
 * @param finished newest first
 */
@NamedInterface("api")
public record ExamStanding(
        Optional<AttemptId> running,
        Optional<AttemptId> awaitingMarks,
        int attemptsLeft,
        Optional<Instant> againAt,
        List<AttemptRow> finished) {

    public boolean passed() {
        return finished.stream().anyMatch(AttemptRow::passed);
    }
}
