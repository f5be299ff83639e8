package org.nishang.interchange.file;

import org.nishang.common.Refusal;

/**
 * Reads along with a text before it is taken as a table: which separator it has and how many lines say something. It
 * refuses a line that would fill the memory, since the line of a table is held as a whole. A line break within
 * quotation marks does not end a line.
 */
final class TextLines {

    private static final String BETWEEN_CELLS = ",;\t";

    private final int[] separators = new int[BETWEEN_CELLS.length()];
    private int rows;
    private boolean separated;
    private boolean says;
    private int characters;
    private int cells;
    private boolean quoted;
    private char before = '\n';

    /**
     * @return false for a character that is in no text
     * @throws Refusal {@code interchange.file.not-a-table} for a line that has no end
     */
    boolean take(char c) {
        boolean isBreak = c == '\n' || c == '\r';
        if (c == '"') {
            // Two of them within a cell are one that it says: the first ends it, the second begins it again.
            quoted = !quoted && (before == '"' || isBetween(before));
        }
        if (isBreak && !quoted) {
            end();
        } else {
            characters++;
            if (!quoted && isBetween(c)) {
                cells++;
                separators[BETWEEN_CELLS.indexOf(c)] += separated ? 0 : 1;
            } else if (c != '"' && c != ' ' && c != '\u3000') {
                rows += says ? 0 : 1;
                says = true;
            }
        }
        before = c;
        if (characters > FileLimits.CELL_IN_MEMORY || cells > FileLimits.COLUMNS) {
            throw new Refusal("interchange.file.not-a-table");
        }
        return c >= ' ' || isBreak || c == '\t';
    }

    private void end() {
        separated |= cells > 0;
        says = false;
        characters = 0;
        cells = 0;
    }

    private static boolean isBetween(char c) {
        return c == '\n' || c == '\r' || BETWEEN_CELLS.indexOf(c) >= 0;
    }

    /** The most frequent of the first line that has any; a comma if none has. */
    char delimiter() {
        int best = 0;
        for (int i = 1; i < separators.length; i++) {
            best = separators[i] > separators[best] ? i : best;
        }
        return BETWEEN_CELLS.charAt(best);
    }

    /** Lines with more than separators. */
    int rows() {
        return rows;
    }
}
