package org.nishang.cpd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;

/** Continuing education was accepted and counts from now on. Published inside the transaction that accepts it. */
public record CpdRecorded(
        UUID record, PersonId person, TrainingRole role, CpdKind kind, LocalDate day, BigDecimal hours) {}
