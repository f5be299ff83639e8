package org.nishang.assessment.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.common.Inputs;
import org.nishang.common.SearchText;

/**
 * Which corrections of keys are listed.
 *
 * @param text part of the item's code, its stem or the reason; empty = all
 */
public record KeyCorrectionQuery(Optional<KeyCorrectionState> state, String text) {

    /** As the URL of the list says it; what is not understood is refused. */
    public static KeyCorrectionQuery of(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("q", "state"));
        return new KeyCorrectionQuery(
                Inputs.constant("state", parameters.get("state"), KeyCorrectionState.class),
                parameters.getOrDefault("q", ""));
    }

    List<KeyCorrectionRow> among(List<KeyCorrectionRow> all) {
        var search = SearchText.of(text);
        return all.stream()
                .filter(row -> state.isEmpty() || state.get() == row.state())
                .filter(row -> search.isIn(
                        row.item() + " " + row.stem().zh() + " " + row.stem().en() + " " + row.reason()))
                .toList();
    }
}
