package org.nishang.assessment.correction;

import java.util.UUID;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.common.Points;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * The score of an attempt was corrected and decides nothing anew; one that passes now is told as
 * {@code AttemptFinished}. Published inside the transaction that corrects it.
 *
 * @param cause the re-marking, or the correction of one place
 * @param exam the course whose exam it is
 */
@NamedInterface("api")
public record ResultChanged(UUID cause, AttemptId attempt, PersonId person, String exam, Points before, Points after) {}
