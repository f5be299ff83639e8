package org.nishang.assessment.correction;

import java.util.UUID;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * An objection was answered. Published inside the transaction that answers it.
 *
 * @param exam the course whose exam it is
 */
@NamedInterface("api")
public record AppealAnswered(UUID appeal, AttemptId attempt, PersonId person, String exam) {}
