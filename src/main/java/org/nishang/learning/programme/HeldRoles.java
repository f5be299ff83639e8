package org.nishang.learning.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.common.Condition;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/** Who holds what programmes lead to; said by the module that issues certificates. */
@NamedInterface("api")
public interface HeldRoles {

    /**
     * Whether the person holds a certificate of the role that is valid on the day.
     *
     * @param person alias of a table with a {@code person_id}
     */
    Condition holds(String person, TrainingRole role, LocalDate day);

    /**
     * The last day of the certificate of the role that lasts longest, of those that nobody has ended by the day; null
     * where there is none. An expression without parameters.
     */
    Condition lastDay(String person, TrainingRole role, LocalDate day);

    /** When the newest certificate of the role was issued, by the day, of those that nobody had ended by then. */
    Optional<LocalDate> issuedOn(PersonId person, TrainingRole role, LocalDate day);
}
