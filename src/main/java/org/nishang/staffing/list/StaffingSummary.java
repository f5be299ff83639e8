package org.nishang.staffing.list;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The staffing of many enterprises in a few figures; shortfalls are summed firm by firm. */
@NamedInterface("api")
public record StaffingSummary(
        int firms,
        int undeclared,
        int compliant,
        int declarantsMissing,
        int firmsMissingDeclarants,
        int auditorsMissing,
        int firmsMissingAuditors) {

    public int declared() {
        return firms - undeclared;
    }

    /** From 0 to 1; {@code null} where nobody declared. */
    public @Nullable Double compliance() {
        return declared() == 0 ? null : (double) compliant / declared();
    }
}
