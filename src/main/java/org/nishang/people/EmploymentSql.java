package org.nishang.people;

import org.nishang.common.Condition;
import org.springframework.modulith.NamedInterface;

/**
 * Who works somewhere on a day, as SQL conditions, for every query that counts or lists people by where they work. A
 * day is a parameter ({@code :day}), a column or another expression.
 */
@NamedInterface("api")
public final class EmploymentSql {

    private EmploymentSql() {}

    /**
     * Employed on the day; the day of leaving is not one.
     *
     * @param m alias of table {@code employment}
     */
    public static Condition employedOn(String m, String day) {
        return employedWithin(m, day, day);
    }

    /** Employed on at least one day of a span. */
    public static Condition employedWithin(String m, String first, String last) {
        return Condition.of("(%s.joined_on <= %s and %s)", m, last, notLeftBy(m, first));
    }

    /** Employed on the day or joining later. */
    public static Condition notLeftBy(String m, String day) {
        return Condition.of("(%1$s.left_on is null or %1$s.left_on > %2$s)", m, day);
    }
}
