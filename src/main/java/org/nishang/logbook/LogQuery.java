package org.nishang.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.nishang.audit.LogFilter;
import org.nishang.common.Inputs;

/**
 * What is asked of the log, as it stands in an address.
 *
 * @param to the last day, inclusive
 */
public record LogQuery(
        Optional<LocalDate> from, Optional<LocalDate> to, String actor, String event, String subject, String text) {

    /** @throws org.nishang.common.Refusal {@code common.input.day} */
    public static LogQuery of(Map<String, String> parameters) {
        return new LogQuery(
                Inputs.day("from", parameters.get("from")),
                Inputs.day("to", parameters.get("to")),
                word(parameters, "actor"),
                word(parameters, "event"),
                word(parameters, "subject"),
                word(parameters, "q"));
    }

    private static String word(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    LogFilter in(ZoneId zone) {
        return new LogFilter(
                from.map(day -> start(day, zone)),
                to.map(day -> start(day.plusDays(1), zone)),
                actor,
                event,
                subject,
                text);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
