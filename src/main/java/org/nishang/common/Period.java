package org.nishang.common;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first to before the last: half-open {@code [from, to)}.
 *
 * @param to first day outside; {@code null} = open
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && !to.isAfter(from)) {
            throw new Refusal("common.period-empty", from, to).at(FieldName.UNTIL);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether they have a day in common. */
    public boolean overlaps(Period other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }
}
