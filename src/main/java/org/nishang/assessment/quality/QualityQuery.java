package org.nishang.assessment.quality;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.springframework.modulith.NamedInterface;

/**
 * Which attempts figures are about: those at one exam that were handed in within a period, both days inclusive.
 *
 * @param exam the course whose exam it is
 */
@NamedInterface("rehearsal")
public record QualityQuery(String exam, LocalDate from, LocalDate to) {

    private static final int USUAL_YEARS = 3;

    public QualityQuery {
        if (to.isBefore(from)) {
            throw new Refusal("common.period-empty", from, to).at(FieldName.UNTIL);
        }
    }

    /** What is left open means: up to today, and three years of it. */
    public static QualityQuery of(String exam, Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today) {
        LocalDate last = to.orElse(today);
        return new QualityQuery(exam, from.orElse(last.minusYears(USUAL_YEARS).plusDays(1)), last);
    }
}
