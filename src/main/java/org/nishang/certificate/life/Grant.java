package org.nishang.certificate.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.ProgrammeCompleted;

/**
 * What a certificate is issued for.
 *
 * @param programme null = not known, as of what was recorded before
 * @param enrolment that was completed; null = none, it is renewed by other ways
 * @param score of 100, as printed; null = no exam
 */
public record Grant(
        PersonId person,
        TrainingRole role,
        @Nullable String programme,
        @Nullable UUID enrolment,
        Text title,
        BigDecimal creditHours,
        @Nullable String score,
        LocalDate on) {

    static Grant of(ProgrammeCompleted completed) {
        return of(completed, completed.person(), completed.on());
    }

    /** @param holder who completed it, as they are known now */
    static Grant of(ProgrammeCompleted completed, PersonId holder, LocalDate on) {
        var score = completed.score();
        return new Grant(
                holder,
                completed.role(),
                completed.programme(),
                completed.enrolment(),
                completed.programmeTitle(),
                completed.creditHours(),
                score == null ? null : score.toString(),
                on);
    }
}
