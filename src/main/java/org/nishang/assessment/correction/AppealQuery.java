package org.nishang.assessment.correction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nishang.common.Inputs;
import org.nishang.common.SearchText;

/**
 * Which objections are listed.
 *
 * @param text part of the exam's code or of the reason; empty = all
 */
public record AppealQuery(AppealRow.Choice show, String text) {

    /** As the URL of the list says it; what is not understood is refused. */
    public static AppealQuery of(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("q", "show"));
        return new AppealQuery(
                Inputs.constant("show", parameters.get("show"), AppealRow.Choice.class)
                        .orElse(AppealRow.Choice.OPEN),
                parameters.getOrDefault("q", ""));
    }

    List<AppealRow> among(List<AppealRow> shown) {
        var search = SearchText.of(text);
        return shown.stream()
                .filter(row -> search.isIn(row.exam() + " " + row.reason()))
                .toList();
    }
}
