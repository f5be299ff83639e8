package org.nishang.common.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Sorting;
import org.nishang.common.Text;

/**
 * A list of a screen that can be had as a workbook and printed, as the screen shows it; it is not read in again. Its
 * module applies permission and scope when the rows are asked for.
 *
 * @param <Q> what is asked for
 * @param <R> what a line is about
 */
public abstract class ListSource<Q, R> {

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

    /**
     * @param parameters as in the URL of the list's own page; what is not understood is refused, the order when the
     *     lines are asked for
     */
    public FoundList find(Map<String, String> parameters) {
        var others = new LinkedHashMap<>(parameters);
        var sort = ListSort.of(others.remove(Sorting.PARAMETER));
        var query = query(others);
        var shown = columns(query);
        return new FoundList(
                title(query),
                about(query),
                note(),
                shown.stream().map(ListColumn::column).toList(),
                language -> rows(query, sort).map(row -> line(shown, row, language)));
    }

    private static <R> List<@Nullable Object> line(List<ListColumn<R>> columns, R row, Locale language) {
        var line = new ArrayList<@Nullable Object>();
        for (ListColumn<R> column : columns) {
            Object value = column.value().apply(row);
            line.add(value instanceof Text text ? text.in(language) : value);
        }
        return Collections.unmodifiableList(line);
    }

    protected abstract Q query(Map<String, String> parameters);

    protected Text title(Q query) {
        return title;
    }

    protected List<ListColumn<R>> columns(Q query) {
        return columns;
    }

    protected abstract Text about(Q query);

    /** What whoever holds the list on paper can do to make sure of it. */
    protected Optional<Text> note() {
        return Optional.empty();
    }

    /** @param sort what the list does not have is refused, by {@link ListSort#none} where it has one order */
    protected abstract Stream<R> rows(Q query, ListSort sort);
}
