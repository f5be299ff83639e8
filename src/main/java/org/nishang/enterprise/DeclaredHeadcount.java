package org.nishang.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.EnterpriseId;

/**
 * What was just declared for a day.
 *
 * @param before what was declared for that day before; {@code null} = nothing
 */
public record DeclaredHeadcount(
        EnterpriseId enterprise,
        LocalDate asOf,
        int headcount,
        @Nullable Integer before) {

    /** Whether it says something else than before. */
    public boolean isChange() {
        return before == null || before != headcount;
    }
}
