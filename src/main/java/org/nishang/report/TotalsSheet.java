package org.nishang.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals of one query. Rates go from 0 to 1 with four decimals and are {@code null} where the
 * denominator is 0.
 *
 * @param t15 credit hours of 45 minutes
 */
public record TotalsSheet(
        long t1,
        long t2,
        long t3,
        Issued t6,
        long t7,
        long t8,
        long t9,
        Headcount t10,
        Staffing t11,
        Compliance t12,
        Coverage t13,
        Expiring t14,
        BigDecimal t15,
        Withdrawn t17) {

    /** T6: first issues, and apart from them renewals and reissued copies. */
    public record Issued(long issued, long renewed, long reissued) {}

    /** T10: the sum of what is declared, and beside it how many enterprises declared nothing. */
    public record Headcount(long headcount, long undeclared) {}

    /** T11: summed enterprise by enterprise; {@code held} counts also where nothing is declared. */
    public record Staffing(long required, long held, long shortfall) {}

    /** T12: enterprises without a shortfall among those that declared. */
    public record Compliance(
            long compliant, long declared, @Nullable Double rate) {}

    /** T13: enterprises with at least one certified person among those active. */
    public record Coverage(
            long covered, long active, @Nullable Double rate) {}

    /** T14: certificates expiring within so many days. */
    public record Expiring(long in30, long in60, long in90) {}

    /** T17, by the day on which it took effect. */
    public record Withdrawn(long revoked, long suspended) {}

    /** Half up to four decimals. */
    static @Nullable Double rate(long part, long whole) {
        return whole == 0 ? null : Math.round(10_000.0 * part / whole) / 10_000.0;
    }
}
