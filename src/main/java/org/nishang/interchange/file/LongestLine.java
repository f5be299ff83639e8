package org.nishang.interchange.file;

import org.nishang.common.Refusal;

/**
 * Reads along with a text and refuses it as soon as one line would fill the memory: the line of a table is held as a
 * whole. A line break within quotation marks does not end it.
 */
final class LongestLine {

    private static final String BETWEEN_CELLS = ",;\t";

    private int characters;
    private int cells;
    private boolean quoted;
    private char before = '\n';

    /** @throws Refusal {@code interchange.file.not-a-table} */
    void take(char c) {
        boolean isBreak = c == '\n' || c == '\r';
        if (c == '"') {
            // Two of them within a cell are one that it says: the first ends it, the second begins it again.
            quoted = !quoted && (before == '"' || isBetween(before));
        }
        if (isBreak && !quoted) {
            characters = 0;
            cells = 0;
        } else {
            characters++;
            cells += !quoted && isBetween(c) ? 1 : 0;
        }
        before = c;
        if (characters > FileLimits.CELL_IN_MEMORY || cells > FileLimits.COLUMNS) {
            throw new Refusal("interchange.file.not-a-table");
        }
    }

    private static boolean isBetween(char c) {
        return c == '\n' || c == '\r' || BETWEEN_CELLS.indexOf(c) >= 0;
    }
}
