package org.nishang.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a day is in a period whose end is not part of it. */
final class Dates {

    private Dates() {}

    /** @param to first day that is not in it; null = it has no end */
    static boolean isIn(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    static boolean isWithin(@Nullable LocalDate day, TotalsQuery query) {
        return day != null && !day.isBefore(query.from()) && !day.isAfter(query.to());
    }

    static boolean hasBegun(@Nullable LocalDate from, LocalDate day) {
        return from != null && !from.isAfter(day);
    }
}
