package org.nishang.privacy.held;

import java.util.List;

/**
 * What one table holds about somebody.
 *
 * @param rows values as text in the order of the columns; an instant as ISO 8601 with {@code Z}; a constant by its
 *     name; empty text = nothing
 * @param files bytes that are too long for a table
 * @param total of rows; more than are given where there are very many
 */
public record HeldSection(
        String table, List<HeldColumn> columns, List<List<String>> rows, List<HeldFile> files, int total) {

    /**
     * @param name with words {@code privacy.column.NAME}
     * @param words beginning of the keys that say its values in words; empty where they need none
     */
    public record HeldColumn(String name, String words) {}

    /** @param name within the section, e.g. {@code photo-1.jpg} */
    public record HeldFile(String name, byte[] bytes) {}
}
