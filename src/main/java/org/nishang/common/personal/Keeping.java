package org.nishang.common.personal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a person cannot be erased yet.
 *
 * @param last the last day of what keeps the person; empty = it is not known. For {@link Ground#REGISTER} the period of
 *     the register begins after it
 */
public record Keeping(Ground ground, Optional<LocalDate> last) {

    public static Keeping of(Ground ground) {
        return new Keeping(ground, Optional.empty());
    }
}
