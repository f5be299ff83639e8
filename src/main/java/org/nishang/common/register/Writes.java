package org.nishang.common.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into tables, collected line by line and written many at once: statement by statement, in the order
 * in which the statements were named.
 */
public final class Writes {

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    public Writes(String... statements) {
        for (String statement : statements) {
            rows.put(statement, new ArrayList<>());
        }
    }

    /** @throws IllegalArgumentException if the statement was not named */
    public void add(String statement, @Nullable Object... row) {
        var some = rows.get(statement);
        if (some == null) {
            throw new IllegalArgumentException(statement);
        }
        some.add(row);
    }

    /** Gives all rows away, to be written or not, and begins anew. */
    public void settle(boolean write, BiConsumer<String, List<@Nullable Object[]>> writer) {
        if (write) {
            rows.forEach(writer);
        }
        rows.values().forEach(List::clear);
    }
}
