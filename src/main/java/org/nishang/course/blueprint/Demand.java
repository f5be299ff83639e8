package org.nishang.course.blueprint;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an item asks of whoever answers it.
 *
 * @param level as its author says; nothing = as its difficulty says
 * @param mustPass whether an exam fails without a right answer to it, whatever its score
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Demand(@Nullable Level level, boolean mustPass) {

    /** What most items ask. */
    public static final Demand USUAL = new Demand(null, false);

    public Level level(int difficulty) {
        return level == null ? Level.ofDifficulty(difficulty) : level;
    }
}
