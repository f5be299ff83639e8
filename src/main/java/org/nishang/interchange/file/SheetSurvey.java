package org.nishang.interchange.file;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a sheet as a whole.
 *
 * @param rows about how many say something
 * @param hiddenColumns that people do not see, from 0
 * @param merged cells that are shown as one, by the number of their first row
 */
public record SheetSurvey(int rows, Set<Integer> hiddenColumns, Map<Integer, List<Merged>> merged) {

    /**
     * Cells that are shown as one; what the others than the first hold nobody sees.
     *
     * @param range as in {@code A3:B7}
     * @param fromRow from 1
     * @param fromColumn from 0
     */
    public record Merged(String range, int fromRow, int toRow, int fromColumn, int toColumn) {

        boolean touches(int column) {
            return fromColumn <= column && column <= toColumn;
        }
    }

    static SheetSurvey ofText(int rows) {
        return new SheetSurvey(rows, Set.of(), Map.of());
    }

    /** Whether cells of the row are merged with their neighbours to the right. */
    boolean mergesAcross(int row) {
        return merged.values().stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.fromRow() <= row && row <= one.toRow() && one.fromColumn() < one.toColumn());
    }

    /** Merged cells whose first row it is. */
    List<Merged> mergedFrom(int row) {
        return merged.getOrDefault(row, List.of());
    }
}
