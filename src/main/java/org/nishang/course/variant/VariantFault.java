package org.nishang.course.variant;

/**
 * What keeps an item with parameters out of use.
 *
 * @param row from 1, of the table with its ranges; 0 = no row of its own
 * @param what it is about: a formula, a name, a text, a count
 */
public record VariantFault(Kind kind, int row, String what) {

    public enum Kind {
        /** The table cannot be read. */
        TABLE("%2$s"),
        FORMULA("'%2$s' is no formula"),
        UNKNOWN_NAME("no number is called '%2$s'"),
        FAILS("row %1$d: '%2$s' fails"),
        TOO_LARGE("row %1$d: '%2$s' is too large"),
        KEY("row %1$d: the key %2$s cannot be written with 9 digits and 6 decimals; round it"),
        PLACEHOLDER("nothing is called '{%2$s}'"),
        DECIMALS("row %1$d: {%2$s} has more than 6 decimals; round it"),
        KEY_IN_STEM("the stem says the key"),
        TOO_MANY("the ranges give %2$s rows before their condition; 1000 at most"),
        ROWS("there are 2 to 200 rows; here %2$s"),
        SAME_ROW("row %1$d stands twice"),
        SAME_WORDS("row %1$d reads like an earlier one: '%2$s'"),
        SAME_OPTION("row %1$d: '%2$s' stands twice"),
        OF_THIS_KIND("an item of the kind %2$s has no parameters");

        private final String message;

        Kind(String message) {
            this.message = message;
        }
    }

    /** For the author of a pack. */
    public String message() {
        return kind.message.formatted(row, what);
    }
}
