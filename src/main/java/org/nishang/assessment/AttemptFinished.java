package org.nishang.assessment;

import java.time.Instant;
import org.nishang.common.Points;
import org.nishang.identity.PersonId;

/**
 * An attempt was handed in, or closed when its time was over, and marked. Published inside the
 * transaction that marks it.
 *
 * @param exam the course whose exam it is
 * @param number 1 for this person's first attempt at this exam
 * @param score of 100
 */
public record AttemptFinished(
        AttemptId attempt, PersonId person, String exam, int number, Points score, boolean passed, Instant at) {}
