package org.nishang.assessment.sitting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Period;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.springframework.modulith.NamedInterface;

/**
 * More time at every exam that somebody starts within a period.
 *
 * @param percent of the exam's own time, 0 to 300
 * @param minutes on top of that, 0 to 600
 * @param period half-open
 * @param actor who granted it
 */
@NamedInterface("api")
public record ExtraTime(UUID id, int percent, int minutes, Period period, String reason, String actor) {

    private static final int MOST_PERCENT = 300;
    private static final int MOST_MINUTES = 600;

    /** Learners read it on their sheet. */
    static final Reason REASON = Reason.within(2, 200, "assessment.time.reason");

    /**
     * What is asked for.
     *
     * @param lastDay nothing = until it is ended
     */
    public record Wish(
            int percent,
            int minutes,
            LocalDate from,
            @Nullable LocalDate lastDay,
            String reason) {

        /**
         * @throws Refusal {@code assessment.extra.how-much}, {@code assessment.extra.period},
         *     {@code assessment.time.reason}
         */
        Wish sound() {
            boolean some = percent >= 0
                    && percent <= MOST_PERCENT
                    && minutes >= 0
                    && minutes <= MOST_MINUTES
                    && percent + minutes > 0;
            if (!some) {
                throw new Refusal("assessment.extra.how-much", MOST_PERCENT, MOST_MINUTES);
            }
            if (lastDay != null && lastDay.isBefore(from)) {
                throw new Refusal("assessment.extra.period").at(FieldName.UNTIL);
            }
            return new Wish(percent, minutes, from, lastDay, REASON.of(reason));
        }
    }

    public boolean isOn(LocalDate day) {
        return period.contains(day);
    }

    /** How much it adds to an exam of some length; a started minute of a share counts whole. */
    public Duration of(int examMinutes) {
        return Duration.ofMinutes((examMinutes * percent + 99) / 100 + minutes);
    }
}
