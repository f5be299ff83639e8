package org.nishang.enterprise;

/** What an enterprise was on a day, as SQL, for every query that counts or lists enterprises. */
public final class EnterpriseSql {

    private EnterpriseSql() {}

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
    public static String inRegionOn(String e, String region, String day) {
        if (!region.matches("[0-9]{0,6}")) {
            throw new IllegalArgumentException("region: " + region);
        }
        return region.isEmpty() ? "(1 = 1)" : "(" + regionOn(e, day) + " like '" + region + "%')";
    }
}
