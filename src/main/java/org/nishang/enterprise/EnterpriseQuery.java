package org.nishang.enterprise;

/**
 * Which enterprises a list shows.
 *
 * @param text a part of the name, the beginning of its pinyin or initials, or of the code; empty =
 *     all
 * @param region the beginning of a region code; empty = all
 */
public record EnterpriseQuery(String text, String region, Headcount headcount) {

    public static final EnterpriseQuery ALL = new EnterpriseQuery("", "", Headcount.ANY);

    /** What is to be true of the declaration. */
    public enum Headcount {
        ANY,
        /** Nothing is declared for today or earlier. */
        UNDECLARED,
        /** The latest is older than a year. */
        STALE
    }

    public EnterpriseQuery {
        text = text.strip();
        if (!region.matches("[0-9]{0,6}")) {
            region = "";
        }
    }
}
