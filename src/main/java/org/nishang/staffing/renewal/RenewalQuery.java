package org.nishang.staffing.renewal;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.DayText;
import org.nishang.common.Inputs;
import org.nishang.common.Period;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.Parameters;
import org.springframework.modulith.NamedInterface;

/**
 * Whose certificates run out when, and where.
 *
 * @param days that the last valid day is in
 * @param today who has renewed or left by then is not asked for any more
 * @param region the beginning of the region's code; empty = all
 * @param role {@code null} = both
 * @param effect {@code null} = any
 * @param text part of a name of the person or the enterprise; empty = all
 */
@NamedInterface("api")
public record RenewalQuery(
        Period days,
        LocalDate today,
        String region,
        @Nullable TrainingRole role,
        @Nullable RenewalEffect effect,
        String text) {

    /**
     * As the URL of the page says it: {@code period} is a quarter such as {@code 2026-Q4} or a month such as
     * {@code 2026-11}, where absent the quarter of today; {@code region}, {@code role}, {@code effect}, {@code q}.
     */
    public static RenewalQuery of(Map<String, String> parameters, LocalDate today) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("period", "region", "role", "effect", "q"));
        String period = parameters.getOrDefault("period", quarter(today));
        return new RenewalQuery(
                period(period)
                        .orElseThrow(() -> new Refusal("common.input.choice", "period", period, "2026-Q4, 2026-11")),
                today,
                Parameters.region(parameters),
                Parameters.role(parameters),
                Parameters.constant(parameters, "effect", RenewalEffect.class).orElse(null),
                parameters.getOrDefault("q", ""));
    }

    /** The quarter that the day is in, as in URLs. */
    public static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static Optional<Period> period(String text) {
        if (text.matches("20[0-9]{2}-Q[1-4]")) {
            String month = "%02d".formatted((text.charAt(6) - '1') * 3 + 1);
            return DayText.day(text.substring(0, 5) + month + "-01")
                    .map(first -> new Period(first, first.plusMonths(3)));
        }
        if (text.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
            return DayText.day(text + "-01").map(first -> new Period(first, first.plusMonths(1)));
        }
        return Optional.empty();
    }

    /** The same people, whatever follows for their enterprise. */
    public RenewalQuery withAnyEffect() {
        return new RenewalQuery(days, today, region, role, null, text);
    }
}
