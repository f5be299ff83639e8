package org.nishang.report;

import org.nishang.common.Condition;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.Scope;
import org.nishang.people.EmploymentSql;

/**
 * Who belongs to what is counted: the people employed on the day that counts by an enterprise in the asker's scope and
 * the region asked for. People without an enterprise belong to everything only, not to any region.
 *
 * @param region digits; empty = all
 */
record Reach(Scope scope, String region) {

    /**
     * On the alias {@code e} of an enterprise: in scope by its present region, and on the day in the region asked for.
     *
     * @param day a parameter or a column
     */
    Condition enterprises(String day) {
        return scope.enterprises("e").and(EnterpriseSql.inRegionOn("e", region, day));
    }

    /** Of these, the ones that were registered on the day: where a number speaks of enterprises as employers. */
    Condition registered(String day) {
        return enterprises(day).and(EnterpriseSql.activeOn("e", day));
    }

    /**
     * @param person a column
     * @param day a parameter or a column
     */
    Condition people(String person, String day) {
        if (scope.everything() && region.isEmpty()) {
            return Condition.TRUE;
        }
        return Condition.of("exists (select 1 %s)", employment(person, day));
    }

    /** An expression: the names of the person's employers in reach on the day, or null. */
    Condition employers(String person, String day) {
        return Condition.of(
                "(select group_concat(distinct e.name order by e.name_pinyin separator '、') %s)",
                employment(person, day));
    }

    private Condition employment(String person, String day) {
        return Condition.of(
                "from employment m join enterprise e on e.enterprise_id = m.enterprise_id where m.person_id = %s and %s and %s",
                person, EmploymentSql.employedOn("m", day), enterprises(day));
    }
}
