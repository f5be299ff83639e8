package org.nishang.learning.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nishang.common.Inputs;
import org.nishang.common.NameText;

/**
 * Whose progress is listed.
 *
 * @param asOf the day; empty = today
 * @param region the beginning of the code of the region in which the employer is; empty = all
 * @param enterprise its unified social credit code; empty = all
 * @param programme its code; empty = all
 * @param course its code; empty = all
 * @param lateOnly those who take longer than their course should
 * @param text part of the name or of what is seen of the document's number; empty = all
 */
public record ProgressQuery(
        Optional<LocalDate> asOf,
        String region,
        String enterprise,
        String programme,
        Optional<String> course,
        Optional<ProgressStep> step,
        boolean lateOnly,
        String text) {

    public ProgressQuery {
        text = NameText.settled(text);
    }

    /** Late or not, in the address. */
    enum Pace {
        LATE
    }

    /**
     * As the URL of the list says it; what is not understood is refused.
     *
     * @param courses that there are
     */
    public static ProgressQuery of(Map<String, String> parameters, Collection<String> courses) {
        Inputs.refuseOthers(
                parameters.keySet(),
                Set.of("q", "course", "state", "pace", "asOf", "region", "enterprise", "programme"));
        return new ProgressQuery(
                Inputs.day("asOf", parameters.get("asOf")),
                Inputs.regionPrefix(parameters.get("region")),
                parameters.getOrDefault("enterprise", "").strip(),
                parameters.getOrDefault("programme", "").strip(),
                Inputs.choice("course", parameters.get("course"), courses, Function.identity()),
                Inputs.constant("state", parameters.get("state"), ProgressStep.class),
                Inputs.constant("pace", parameters.get("pace"), Pace.class).isPresent(),
                parameters.getOrDefault("q", ""));
    }

    public List<ProgressRow> among(List<ProgressRow> rows) {
        return rows.stream().filter(this::has).toList();
    }

    private boolean has(ProgressRow row) {
        return course.filter(wanted -> !wanted.equals(row.course())).isEmpty()
                && step.filter(wanted -> wanted != row.step()).isEmpty()
                && (!lateOnly || row.isLate())
                && (row.name().contains(text) || row.document().contains(text));
    }
}
