package org.nishang.learning.invigilation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nishang.common.Inputs;
import org.nishang.common.NameText;

/**
 * Which running attempts are listed.
 *
 * @param exam the course whose exam it is; empty = all
 * @param text part of the name or of what is seen of the document's number; empty = all
 */
public record SittingQuery(Optional<String> exam, Optional<SittingRow.State> state, String text) {

    public SittingQuery {
        text = NameText.settled(text);
    }

    /**
     * As the URL of the list says it; what is not understood is refused.
     *
     * @param exams that there are
     */
    public static SittingQuery of(Map<String, String> parameters, Collection<String> exams) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("q", "exam", "state"));
        return new SittingQuery(
                Inputs.choice("exam", parameters.get("exam"), exams, Function.identity()),
                Inputs.constant("state", parameters.get("state"), SittingRow.State.class),
                parameters.getOrDefault("q", ""));
    }

    public List<SittingRow> among(List<SittingRow> running) {
        return running.stream().filter(this::has).toList();
    }

    private boolean has(SittingRow row) {
        return exam.filter(wanted -> !wanted.equals(row.exam())).isEmpty()
                && state.filter(wanted -> wanted != row.state()).isEmpty()
                && (row.name().contains(text) || row.document().contains(text));
    }
}
