package org.nishang.assessment.quality;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * How the items of a level did, or those that must be right.
 *
 * @param items versions that papers of the period showed
 * @param answers how often they were on a paper that counts
 * @param share the mean share of its points that an answer reached; null below {@link ItemFigures#ENOUGH} answers
 */
@NamedInterface("rehearsal")
public record LevelFigures(int items, int answers, @Nullable Double share) {

    static LevelFigures of(Collection<ItemRow> rows) {
        var sat = rows.stream().filter(row -> row.figures().attempts() > 0).toList();
        int answers = sat.stream().mapToInt(row -> row.figures().attempts()).sum();
        double reached = sat.stream()
                .mapToDouble(row -> {
                    Double difficulty = row.figures().difficulty();
                    return difficulty == null ? 0 : difficulty * row.figures().attempts();
                })
                .sum();
        return new LevelFigures(sat.size(), answers, answers < ItemFigures.ENOUGH ? null : reached / answers);
    }
}
