package org.nishang.learning.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * What stands between a person and the certificate of a programme; said by the module that issues certificates, asked
 * before anybody enrols and before a programme is completed.
 */
@NamedInterface("api")
public interface ProgrammeObstacle {

    /** @return the reason, for the learner to read; empty = nothing stands in the way */
    Optional<Refusal> of(PersonId person, Programme programme, LocalDate day);

    /**
     * Asked only before somebody enrols: what makes it pointless to begin now. Who has begun may complete.
     *
     * @return the reason, for the learner to read; empty = nothing
     */
    Optional<Refusal> ofBeginning(PersonId person, Programme programme, LocalDate day);
}
