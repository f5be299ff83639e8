package org.nishang.report.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.nishang.common.Inputs;
import org.nishang.report.Total;
import org.nishang.report.TotalsQuery;
import org.nishang.ui.Addresses;

/**
 * A query of totals in its address: {@code ?from=&to=&asOf=&knownOn=&region=&role=}. What is left out means: up to
 * today, from the first day of the year, as known now, everywhere, both roles.
 */
final class TotalsNavigation {

    static final String TOTALS = "totals";

    private TotalsNavigation() {}

    static TotalsQuery read(QueryParameters url, LocalDate today) {
        Inputs.refuseOthers(
                url.getParameters().keySet(), Set.of("from", "to", "asOf", "knownOn", "region", "role", "part"));
        return TotalsQuery.of(Addresses.single(url), today);
    }

    static String value(QueryParameters url, String name) {
        return url.getSingleParameter(name).orElse("");
    }

    /** The list behind a figure, under the parameters that the figure was counted with. */
    static String list(Total total, String part, Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        if (!part.isEmpty()) {
            all.put("part", part);
        }
        return Addresses.with(TOTALS + "/" + total, all);
    }

    static String page(Map<String, String> parameters) {
        return Addresses.with(TOTALS, parameters);
    }

    static Map<String, String> changed(Map<String, String> parameters, Map<String, String> changes) {
        var all = new LinkedHashMap<>(parameters);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
