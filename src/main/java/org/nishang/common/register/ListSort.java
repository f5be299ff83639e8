package org.nishang.common.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.Sorting;

/**
 * In which order a list is wanted, as its address says it; see {@link Sorting}.
 *
 * @param words empty = the usual order of the list
 */
public record ListSort(String words) {

    /** One of the orders that a list has. */
    public record By<E extends Enum<E>>(E order, boolean descending) {}

    static ListSort of(@Nullable String words) {
        return new ListSort(words == null ? "" : words.strip());
    }

    /** The name of an order in addresses: {@code LAST_DAY} is {@code last-day}. */
    public static String named(String order) {
        return order.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @return empty for the usual order
     * @throws org.nishang.common.Refusal {@code common.input.choice} if the list has no such order
     */
    public <E extends Enum<E>> Optional<By<E>> among(Class<E> orders) {
        return among(orders, order -> named(order.name()));
    }

    /** @param named what the orders are called in addresses, where that is not by their names */
    public <E extends Enum<E>> Optional<By<E>> among(Class<E> orders, Function<E, String> named) {
        var byName = Arrays.stream(orders.getEnumConstants()).collect(Collectors.toMap(named, Function.identity()));
        return Sorting.of(words, byName.keySet())
                .flatMap(by ->
                        Optional.ofNullable(byName.get(by.column())).map(order -> new By<>(order, by.descending())));
    }

    /** Rows that stand in their usual order, in the one that is wanted; equal ones stay as they stood. */
    public <R, E extends Enum<E> & RowOrder<R>> Stream<R> sorted(List<R> rows, Class<E> orders) {
        return among(orders)
                .map(by -> rows.stream().sorted(by.descending() ? by.order().reversed() : by.order()))
                .orElseGet(rows::stream);
    }

    /**
     * For a list that has one order.
     *
     * @throws org.nishang.common.Refusal {@code common.input.unknown} if another is wanted
     */
    public void none() {
        Inputs.refuseOthers(words.isEmpty() ? List.of() : List.of(Sorting.PARAMETER), List.<String>of());
    }
}
