package org.nishang.assessment.sitting;

import java.time.Instant;
import org.nishang.common.Points;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * An attempt was handed in, or closed when its time was over, and marked. Published inside the transaction that marks
 * it.
 *
 * @param exam the course whose exam it is
 * @param number 1 for this person's first attempt at this exam
 * @param score of 100
 */
@NamedInterface("api")
public record AttemptFinished(
        AttemptId attempt, PersonId person, String exam, int number, Points score, boolean passed, Instant at) {}
