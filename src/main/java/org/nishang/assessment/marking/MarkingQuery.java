package org.nishang.assessment.marking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nishang.common.Inputs;
import org.nishang.common.SearchText;

/**
 * Which answers to be marked are listed.
 *
 * @param text part of the item's code or stem; empty = all
 */
public record MarkingQuery(TextToMark.Choice show, String text) {

    /** As the URL of the list says it; what is not understood is refused. */
    public static MarkingQuery of(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("q", "show"));
        return new MarkingQuery(
                Inputs.constant("show", parameters.get("show"), TextToMark.Choice.class)
                        .orElse(TextToMark.Choice.MINE),
                parameters.getOrDefault("q", ""));
    }

    /** Whether these are all that the person who looks may mark. */
    public boolean isMine() {
        return show == TextToMark.Choice.MINE && text.isBlank();
    }

    List<TextToMark> among(List<TextToMark> shown) {
        var search = SearchText.of(text);
        return shown.stream()
                .filter(row ->
                        search.isIn(row.item(), row.stem().zh(), row.stem().en()))
                .toList();
    }
}
