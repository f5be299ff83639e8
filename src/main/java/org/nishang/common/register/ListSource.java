package org.nishang.common.register;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * A list of a screen that can be had as a workbook, to print or to work on; it is not read in again. Its module applies
 * permission and scope when the rows are asked for.
 *
 * @param <Q> what is asked for
 * @param <R> what a line is about
 */
public abstract class ListSource<Q, R> {

    private static final int AT_ONCE = 1000;

    private final String code;
    private final Text title;
    private final List<ListColumn<R>> columns;

    /** @param code its name in the address */
    protected ListSource(String code, Text title, List<ListColumn<R>> columns) {
        this.code = code;
        this.title = title;
        this.columns = columns;
    }

    public String code() {
        return code;
    }

    public Text title() {
        return title;
    }

    public List<Column> columns() {
        return columns.stream().map(ListColumn::column).toList();
    }

    /**
     * What the list is about, for the line under the title: days and filters in words.
     *
     * @param parameters as in the URL of the list's own page; what is not understood is refused
     */
    public Text about(Map<String, String> parameters) {
        return about(query(parameters));
    }

    /** @param lines takes one line: a value for each column */
    public void lines(Map<String, String> parameters, Consumer<List<@Nullable Object>> lines) {
        rows(
                query(parameters),
                row -> lines.accept(columns.stream()
                        .map(column -> column.value().apply(row))
                        .collect(Collectors.toList())));
    }

    protected abstract Q query(Map<String, String> parameters);

    protected abstract Text about(Q query);

    protected abstract void rows(Q query, Consumer<R> rows);

    /** A part of the rows. */
    protected interface Page<R> {

        List<R> read(int offset, int limit);
    }

    /** Gives all rows, read page by page. */
    protected static <R> void pages(Page<R> page, Consumer<R> rows) {
        int read;
        int offset = 0;
        do {
            var some = page.read(offset, AT_ONCE);
            some.forEach(rows);
            read = some.size();
            offset += read;
        } while (read == AT_ONCE);
    }
}
