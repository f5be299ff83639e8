package org.nishang.learning.programme;

import java.time.LocalDate;
import org.nishang.common.Condition;
import org.nishang.common.TrainingRole;
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
}
