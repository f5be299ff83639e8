package org.nishang.interchange.file;

/**
 * A cell as the file has it.
 *
 * @param text what it says; of a number its digits as stored, of a formula the formula
 */
public record RawCell(Kind kind, String text) {

    /** What the file says the cell is. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        BOOLEAN,
        FORMULA,
        ERROR
    }

    public static final RawCell BLANK = new RawCell(Kind.BLANK, "");

    public static RawCell text(String text) {
        return text.isEmpty() ? BLANK : new RawCell(Kind.TEXT, text);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK || (kind == Kind.TEXT && Cells.trim(text).isEmpty());
    }
}
