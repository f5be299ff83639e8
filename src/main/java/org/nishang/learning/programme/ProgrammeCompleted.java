package org.nishang.learning.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * A learner has done all that a programme asks for. Published inside the transaction that completes it: what listens
 * and fails undoes the completion.
 *
 * @param enrolment the enrolment that was completed, once
 * @param score of the last exam, in hundredths of 100; null = the programme was completed without one
 */
@NamedInterface("api")
public record ProgrammeCompleted(
        UUID enrolment,
        PersonId person,
        String programme,
        Text programmeTitle,
        TrainingRole role,
        BigDecimal creditHours,
        @Nullable Points score,
        LocalDate on) {}
