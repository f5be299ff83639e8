package org.nishang.cpd;

import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;

/** A record of continuing education was declined. Published inside the transaction that declines it. */
public record CpdDeclined(UUID record, PersonId person, TrainingRole role, LocalDate day) {}
