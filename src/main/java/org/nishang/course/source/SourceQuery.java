package org.nishang.course.source;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.SearchText;

/**
 * Which sources are listed.
 *
 * @param course empty = of all courses
 * @param sure {@code null} = however sure
 * @param text part of the fact's id, its words, its edition or the source; empty = all
 */
public record SourceQuery(Due due, String course, @Nullable Surety sure, String text) {

    /** By when they are looked at again. */
    public enum Due {
        ANY,
        /** Today or within 90 days. */
        SOON,
        /** The day has passed. */
        OVERDUE
    }

    private static final int SOON_DAYS = 90;

    /** As the URL of the list says it; what is not understood is refused. */
    public static SourceQuery of(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("q", "due", "course", "sure"));
        return new SourceQuery(
                Inputs.constant("due", parameters.get("due"), Due.class).orElse(Due.ANY),
                parameters.getOrDefault("course", ""),
                Inputs.constant("sure", parameters.get("sure"), Surety.class).orElse(null),
                parameters.getOrDefault("q", ""));
    }

    boolean takes(SourceRow row, LocalDate today) {
        return isDue(row, today)
                && (course.isEmpty() || row.course().equals(course))
                && (sure == null || row.sure() == sure)
                && SearchText.of(text)
                        .isIn(String.join(
                                " ",
                                row.fact(),
                                row.edition(),
                                row.statement().zh(),
                                row.statement().en(),
                                row.at()));
    }

    private boolean isDue(SourceRow row, LocalDate today) {
        return switch (due) {
            case ANY -> true;
            case OVERDUE -> row.isOverdueOn(today);
            case SOON -> !row.ended() && !row.lookAgain().isAfter(today.plusDays(SOON_DAYS));
        };
    }
}
