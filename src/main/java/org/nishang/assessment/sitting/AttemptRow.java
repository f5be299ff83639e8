package org.nishang.assessment.sitting;

import java.time.Instant;
import org.nishang.common.Points;
import org.springframework.modulith.NamedInterface;

/** A finished attempt in a list. */
@NamedInterface("api")
public record AttemptRow(AttemptId id, int number, Points score, Points passMark, boolean passed, Instant finishedAt) {

    /** Whether the score would do; it passes only if all that must be right is right, too. */
    public boolean reachesMark() {
        return score.hundredths() >= passMark.hundredths();
    }
}
