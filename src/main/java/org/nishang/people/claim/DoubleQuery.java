package org.nishang.people.claim;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.nishang.common.Inputs;

/** On which day people with two employers are asked for. */
public record DoubleQuery(LocalDate day) {

    /** @param parameters {@code asOf}; today where it is absent */
    public static DoubleQuery of(Map<String, String> parameters, LocalDate today) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("asOf"));
        return new DoubleQuery(Inputs.day("asOf", parameters.get("asOf")).orElse(today));
    }
}
