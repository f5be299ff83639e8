package org.nishang.report;

/**
 * One figure as SQL: its list, one row for each thing counted. The figure is the number of its rows
 * by construction: both are made from the same text.
 *
 * @param columns by the names that {@link RowReader} knows
 * @param from the tables and the condition that decides what is counted
 * @param group what a row stands for where several rows of the tables are one thing; else empty
 * @param byDay and {@code byName}: the orders of the list
 */
record Listing(String columns, String from, String group, String byDay, String byName) {

    /** Names and masked documents; erased people stay in the list, without a name. */
    static final String PERSON = "coalesce(i.name, '') as name, coalesce(i.document_masked, '') as document";

    static String identity(String person) {
        return " left join person_identity i on i.person_id = " + person;
    }

    String count() {
        return group.isEmpty()
                ? "select count(*) " + from
                : "select count(*) from (select 1 " + from + group + ") counted";
    }

    /** The sum of a column over the rows; for lists that are not grouped. */
    String sum(String column) {
        return "select coalesce(sum(" + column + "), 0) " + from;
    }

    String rows(boolean inOrderOfNames) {
        return "select "
                + columns
                + " "
                + from
                + group
                + " order by "
                + (inOrderOfNames ? byName : byDay)
                + " limit :limit offset :offset";
    }
}
