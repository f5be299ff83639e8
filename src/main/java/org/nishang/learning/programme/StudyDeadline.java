package org.nishang.learning.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/** By when somebody should have completed a programme; said by the module that issues certificates. */
@NamedInterface("api")
public interface StudyDeadline {

    /** @return the last day, today or later; empty where none is near */
    Optional<LocalDate> of(PersonId person, Programme programme, LocalDate today);
}
