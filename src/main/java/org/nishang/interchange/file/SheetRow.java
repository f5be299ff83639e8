package org.nishang.interchange.file;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number the sheet's own, from 1
 * @param hidden whether people do not see it, as after a filter
 */
public record SheetRow(int number, List<RawCell> cells, boolean hidden) {

    public RawCell cell(int column) {
        return column < cells.size() ? cells.get(column) : RawCell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(RawCell::isBlank);
    }
}
