package org.nishang.common;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list as an address has it: {@code name}, or {@code -name} for the largest first.
 *
 * @param column one of the list's own names; it is compared and never becomes part of a query
 */
public record Sorting(String column, boolean descending) {

    /** How the parameter is called. */
    public static final String PARAMETER = "sort";

    /**
     * @param columns by which the list can be ordered
     * @return empty where nothing was given
     * @throws Refusal {@code common.input.choice} if it is none of them
     */
    public static Optional<Sorting> of(@Nullable String text, Collection<String> columns) {
        List<Sorting> orders = columns.stream()
                .flatMap(column -> Stream.of(new Sorting(column, false), new Sorting(column, true)))
                .toList();
        return Inputs.choice(PARAMETER, text, orders, Sorting::toString);
    }

    @Override
    public String toString() {
        return descending ? "-" + column : column;
    }
}
