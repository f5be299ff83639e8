package org.nishang.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.nishang.identity.PersonId;

/** A request about somebody's information was answered and the person is still there to be told. */
public record RequestAnswered(UUID request, PersonId person, LocalDate answeredOn) {}
