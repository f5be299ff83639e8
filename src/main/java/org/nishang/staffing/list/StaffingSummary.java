package org.nishang.staffing.list;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The staffing of many enterprises in a few figures; shortfalls are summed enterprise by enterprise. */
@NamedInterface("api")
public record StaffingSummary(
        int enterprises,
        int undeclared,
        int compliant,
        int declarantsMissing,
        int enterprisesMissingDeclarants,
        int auditorsMissing,
        int enterprisesMissingAuditors) {

    public int declared() {
        return enterprises - undeclared;
    }

    /** From 0 to 1; {@code null} where nobody declared. */
    public @Nullable Double compliance() {
        return declared() == 0 ? null : (double) compliant / declared();
    }
}
