package org.nishang.privacy.held;

import java.util.List;

/**
 * What one table holds about somebody.
 *
 * @param columns names, each with words {@code privacy.column.NAME}
 * @param rows values as text in the order of the columns; an instant as ISO 8601 with {@code Z}; empty text = nothing
 * @param files bytes that are too long for a table
 * @param total of rows; more than are given where there are very many
 */
public record HeldSection(
        String table, List<String> columns, List<List<String>> rows, List<HeldFile> files, int total) {

    /** @param name within the section, e.g. {@code photo-1.jpg} */
    public record HeldFile(String name, byte[] bytes) {}
}
