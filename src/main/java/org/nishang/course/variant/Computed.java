package org.nishang.course.variant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * What is computed of the figures of a row, and of what was computed before it.
 *
 * @param formula the number, or what decides between two words
 * @param then the words where the formula holds; nothing = the formula is the number
 * @param otherwise the words where it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Computed(
        String name,
        Formula formula,
        @Nullable Text then,
        @Nullable Text otherwise) {

    public Computed {
        if ((then == null) != (otherwise == null)) {
            throw new IllegalArgumentException("one of two words is missing: " + name);
        }
    }

    /** Reads the formula once for many rows. */
    Step step() {
        return new Step(name, formula.reckoning(), then, otherwise);
    }

    record Step(
            String name,
            Formula.Reckoning reckoning,
            @Nullable Text then,
            @Nullable Text otherwise) {

        Figure figure(int row, java.util.Map<String, Figure> figures) {
            return then == null || otherwise == null
                    ? Figure.of(reckoning.number(row, figures))
                    : Figure.of(reckoning.holds(row, figures) ? then : otherwise);
        }
    }
}
