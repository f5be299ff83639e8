package org.nishang.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;

/**
 * What is counted: in which period, on which day, as known when, where, for which role.
 *
 * @param to inclusive
 * @param asOf the day of the totals that stand for a day
 * @param knownOn the day at whose end the facts were known; {@code null} = now
 * @param region the beginning of the region's code; empty = all
 * @param role {@code null} = both
 */
public record TotalsQuery(
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        @Nullable LocalDate knownOn,
        String region,
        @Nullable TrainingRole role) {

    public TotalsQuery {
        if (to.isBefore(from)) {
            throw new Refusal("report.period-order", from, to);
        }
        region = Inputs.regionPrefix(region);
    }

    /**
     * As addresses and the API say it: {@code from}, {@code to}, {@code asOf}, {@code knownOn}, {@code region},
     * {@code role}. Left out: up to today, from the first day of that year, as known now, everywhere, both roles.
     */
    public static TotalsQuery of(Map<String, String> parameters, LocalDate today) {
        LocalDate to = day(parameters, "to").orElse(today);
        return new TotalsQuery(
                day(parameters, "from").orElse(to.withDayOfYear(1)),
                to,
                day(parameters, "asOf").orElse(to),
                day(parameters, "knownOn").orElse(null),
                parameters.getOrDefault("region", ""),
                Inputs.role(parameters.get("role")).orElse((TrainingRole) null));
    }

    private static Optional<LocalDate> day(Map<String, String> parameters, String name) {
        return Inputs.day(name, parameters.get(name));
    }

    /** The year so far. */
    public static TotalsQuery yearOf(LocalDate day) {
        return new TotalsQuery(day.withDayOfYear(1), day, day, null, "", null);
    }

    public TotalsQuery of(@Nullable TrainingRole other) {
        return new TotalsQuery(from, to, asOf, knownOn, region, other);
    }
}
