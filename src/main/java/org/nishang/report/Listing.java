package org.nishang.report;

import org.nishang.common.Condition;

/**
 * One figure as SQL: its list, one row for each thing counted. The figure is the number of its rows by construction:
 * both are made from the same text.
 *
 * @param columns by the names that {@link RowReader} knows
 * @param from the tables and the condition that decides what is counted
 * @param group what a row stands for where several rows of the tables are one thing; else empty
 * @param byDay the latest first, as SQL
 * @param afterNames what tells rows of one name apart, as SQL
 */
record Listing(Condition columns, Condition from, String group, String byDay, String afterNames) {

    /** Names and masked documents; erased people stay in the list, without a name. */
    static final String PERSON = "coalesce(i.name, '') as name, coalesce(i.document_masked, '') as document";

    private static final String NAMES = "coalesce(i.name_pinyin, '')";

    static String identity(String person) {
        return " left join person_identity i on i.person_id = " + person;
    }

    Condition count() {
        return group.isEmpty()
                ? Condition.of("select count(*) %s", from)
                : Condition.of("select count(*) from (select 1 %s%s) counted", from, group);
    }

    /** The sum of a column over the rows; for lists that are not grouped. */
    Condition sum(String column) {
        return Condition.of("select coalesce(sum(%s), 0) %s", column, from);
    }

    Condition rows(TotalRowOrder order) {
        return Condition.of("select %s %s%s order by %s limit :limit offset :offset", columns, from, group, by(order));
    }

    private String by(TotalRowOrder order) {
        return switch (order) {
            case LATEST_FIRST -> byDay;
            case NAMES -> NAMES + ", " + afterNames;
            case NAMES_DESCENDING -> NAMES + " desc, " + afterNames;
        };
    }
}
