package org.nishang.learning.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/** By when somebody should have completed a programme; said by the modules that know what presses. */
@NamedInterface("api")
public interface StudyDeadline {

    /** Why there is a day to keep. */
    enum Why {
        EXAM_CLOSES,
        CERTIFICATE_ENDS,
        /** From the day after it the own enterprise has too few people with the post. */
        ENTERPRISE_LACKS
    }

    /** @param day the last one, today or later */
    record Due(LocalDate day, Why why) {}

    /** @return empty where nothing presses */
    Optional<Due> of(PersonId person, Programme programme, LocalDate today);

    /** Whether somebody waits for the programme to be completed, by a day or already. */
    default boolean presses(PersonId person, Programme programme, LocalDate today) {
        return of(person, programme, today).isPresent();
    }
}
