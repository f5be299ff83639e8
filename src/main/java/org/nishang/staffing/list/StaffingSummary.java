package org.nishang.staffing.list;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * The staffing of many enterprises in a few figures; shortfalls are summed enterprise by enterprise.
 *
 * @param unruled of those that declared: no rule is known for the day
 */
@NamedInterface("api")
public record StaffingSummary(
        int enterprises,
        int undeclared,
        int unruled,
        int compliant,
        int declarantsMissing,
        int enterprisesMissingDeclarants,
        int auditorsMissing,
        int enterprisesMissingAuditors) {

    public int declared() {
        return enterprises - undeclared;
    }

    /** Those of which it is known whether they comply. */
    public int assessed() {
        return declared() - unruled;
    }

    /** From 0 to 1; {@code null} where it is known of nobody. */
    public @Nullable Double compliance() {
        return assessed() == 0 ? null : (double) compliant / assessed();
    }
}
