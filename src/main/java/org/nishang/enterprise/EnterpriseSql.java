package org.nishang.enterprise;

import org.nishang.common.Condition;

/** What an enterprise was on a day, as SQL, for every query that counts or lists enterprises. */
public final class EnterpriseSql {

    private EnterpriseSql() {}

    /**
     * The enterprise is registered and not yet deregistered on the day.
     *
     * @param e alias of table {@code enterprise}
     * @param day a parameter such as {@code :d}, or an expression of type date
     */
    public static Condition activeOn(String e, String day) {
        return Condition.of("(%s.registered_on <= %s and %s)", e, day, notGoneBy(e, day));
    }

    /** Active on at least one day of a span. */
    public static Condition activeWithin(String e, String first, String last) {
        return Condition.of(
                "(%1$s.registered_on <= %2$s and %3$s and %4$s)",
                e, last, notGoneBy(e, e + ".registered_on"), notGoneBy(e, first));
    }

    /** Active on the day or registered later. */
    public static Condition notGoneBy(String e, String day) {
        return Condition.of("(%1$s.deregistered_on is null or %1$s.deregistered_on > %2$s)", e, day);
    }

    /**
     * An expression: the code of the region that the enterprise was in on the day.
     *
     * @param e alias of table {@code enterprise}
     * @param day a parameter such as {@code :d}, or an expression of type date
     */
    public static String regionOn(String e, String day) {
        return """
               coalesce((select moved.region_code from enterprise_region moved
                         where moved.enterprise_id = %1$s.enterprise_id and moved.until_date > %2$s
                         order by moved.until_date limit 1), %1$s.region_code)""".formatted(e, day);
    }

    /**
     * A condition: the enterprise was in the region on the day.
     *
     * @param region the beginning of the region's code, digits only; empty = true
     */
    public static Condition inRegionOn(String e, String region, String day) {
        if (!region.matches("[0-9]{0,6}")) {
            throw new IllegalArgumentException("region: " + region);
        }
        return region.isEmpty() ? Condition.TRUE : Condition.of("(" + regionOn(e, day) + " like '" + region + "%')");
    }
}
