package org.nishang.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.audit.LogFilter;
import org.nishang.common.Inputs;

/**
 * What is asked of the log, as it stands in an address.
 *
 * @param to the last day, inclusive
 */
public record LogQuery(
        Optional<LocalDate> from, Optional<LocalDate> to, String actor, String event, String subject, String text) {

    /** @throws org.nishang.common.Refusal {@code common.input.…} where something is not understood */
    public static LogQuery of(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("from", "to", "actor", "event", "subject", "q"));
        var from = Inputs.day("from", parameters.get("from"));
        var to = Inputs.day("to", parameters.get("to"));
        from.ifPresent(first -> to.ifPresent(last -> Inputs.refuseReversed(first, last)));
        return new LogQuery(
                from,
                to,
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
