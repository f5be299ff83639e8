package org.nishang.common;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first to the last one, both among them; either may be missing.
 *
 * @param first {@code null} = always before
 * @param last {@code null} = for good
 */
public record OpenDays(@Nullable LocalDate first, @Nullable LocalDate last) {

    public static final OpenDays ALL = new OpenDays(null, null);

    private static final String TO = "..";

    public OpenDays {
        if (first != null && last != null && last.isBefore(first)) {
            throw new Refusal("common.days-order", first, last).at(FieldName.UNTIL);
        }
    }

    /**
     * @param days as in {@code 2026-12-01..2027-03-31}; each day may be missing, the dots not
     * @throws Refusal {@code common.days-form} if they are written in another way
     */
    public static OpenDays read(String field, String days) {
        int dots = days.indexOf(TO);
        if (dots < 0) {
            throw new Refusal("common.days-form", days).at(FieldName.UNTIL);
        }
        return new OpenDays(
                Inputs.day(field, days.substring(0, dots)).orElse(null),
                Inputs.day(field, days.substring(dots + TO.length())).orElse(null));
    }

    /** As {@link #read} reads them; empty where they have no bound. */
    public Optional<String> text() {
        return first == null && last == null
                ? Optional.empty()
                : Optional.of((first == null ? "" : first) + TO + (last == null ? "" : last));
    }

    public boolean contains(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** The days on which something begins or is over. */
    public Stream<LocalDate> changes() {
        return Stream.concat(Stream.ofNullable(first), Stream.ofNullable(last).map(day -> day.plusDays(1)));
    }

    /**
     * That a row's days hold another one.
     *
     * @param r alias of a table with {@code from_day} and {@code until_day}
     * @param day a parameter ({@code :day}), a column or another expression
     */
    public static Condition holding(String r, String day) {
        return Condition.of("((%1$s.from_day is null or %1$s.from_day <= %2$s) and %3$s)", r, day, notOver(r, day));
    }

    /** That the day is among a row's days or before them. */
    public static Condition notOver(String r, String day) {
        return Condition.of("(%1$s.until_day is null or %1$s.until_day >= %2$s)", r, day);
    }
}
