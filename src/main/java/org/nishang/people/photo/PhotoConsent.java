package org.nishang.people.photo;

import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/** Whether people let their photo be kept; answered by the module that asks them. */
@NamedInterface("api")
public interface PhotoConsent {

    /** Whether the person said no, or took the yes back. */
    boolean isWithdrawn(PersonId person);
}
