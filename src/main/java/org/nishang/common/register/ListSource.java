package org.nishang.common.register;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * A list of a screen that can be had as a workbook, to print or to work on; it is not read in
 * again. Its module applies permission and scope when the lines are asked for.
 */
public interface ListSource {

    /** Its name in the address. */
    String code();

    Text title();

    List<Column> columns();

    /**
     * What the list is about, for the line under the title: days and filters in words.
     *
     * @param parameters as in the URL of the list's own page; unknown ones restrict nothing
     */
    Text about(Map<String, String> parameters);

    /**
     * @param lines takes one line: a value for each column, as text, date, number or null
     */
    void lines(Map<String, String> parameters, Consumer<List<@Nullable Object>> lines);
}
