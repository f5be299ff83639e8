package org.nishang.staffing.rule;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What an enterprise must have and has of one role on one day.
 *
 * @param required {@code null} where no headcount is declared or no rule is known
 * @param held distinct people employed there with a certificate of the role valid that day
 */
@NamedInterface("api")
public record Needs(@Nullable Integer required, int held) {

    /** Never below 0: a surplus in one enterprise or role fills no gap in another. */
    public @Nullable Integer shortfall() {
        return required == null ? null : Math.max(0, required - held);
    }

    /** The same as a number to add up; 0 where it is not known. */
    public int missing() {
        return required == null ? 0 : Math.max(0, required - held);
    }

    public boolean isShort() {
        return required != null && held < required;
    }
}
