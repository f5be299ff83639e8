package org.nishang.interchange.file;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nishang.common.Refusal;

/** Addresses of cells and rows as a file has them. */
final class CellAddress {

    /** Excel's last row. */
    private static final int ROWS = 1_048_576;

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    private CellAddress() {}

    /**
     * The column of an address, from 0; -1 if it names none.
     *
     * @throws Refusal {@code interchange.file.damaged} beyond the last column
     */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            int letter = c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' : -1;
            if (letter < 0) {
                break;
            }
            column = column * 26 + letter + 1;
            if (column > FileLimits.COLUMNS) {
                throw new Refusal("interchange.file.damaged");
            }
        }
        return column - 1;
    }

    /**
     * The number of a row.
     *
     * @throws Refusal {@code interchange.file.damaged} beyond the last row
     */
    static int row(String number) {
        int row = Integer.parseInt(number.strip());
        if (row < 1 || row > ROWS) {
            throw new Refusal("interchange.file.damaged");
        }
        return row;
    }

    /** Empty for a range of one cell and what is none. */
    static Optional<SheetSurvey.Merged> range(String text) {
        var found = RANGE.matcher(text);
        return found.matches()
                ? Optional.of(new SheetSurvey.Merged(
                        text, row(found.group(2)), row(found.group(4)), column(found.group(1)), column(found.group(3))))
                : Optional.empty();
    }
}
