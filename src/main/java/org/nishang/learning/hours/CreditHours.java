package org.nishang.learning.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;

/** Credit hours 学时 that were earned: study time in units of 45 minutes. */
public final class CreditHours {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(45 * 60);

    private CreditHours() {}

    /**
     * @param most the course's own: who takes longer earns no more
     * @return with two places, rounded down
     */
    public static BigDecimal earned(Collection<LessonTime> lessons, BigDecimal most) {
        return earned(lessons.stream().map(LessonTime::studied).reduce(Duration.ZERO, Duration::plus), most);
    }

    /** The same of a sum of time. */
    public static BigDecimal earned(Duration studied, BigDecimal most) {
        return BigDecimal.valueOf(studied.toSeconds())
                .divide(SECONDS, 2, RoundingMode.DOWN)
                .min(most)
                .setScale(2, RoundingMode.DOWN);
    }
}
