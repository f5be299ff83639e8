package org.nishang.interchange;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.common.register.Column;

/**
 * A register that the caller may read in and write out.
 *
 * @param page the screen that shows its records, as a path; empty = none
 */
public record RegisterInfo(String code, Text title, String page, List<Column> columns) {

    /** Whether its lines have the numbers of people's documents. */
    public boolean isOfPeople() {
        return columns.stream().anyMatch(column -> column.code().equals(Column.DOCUMENT_NUMBER));
    }
}
