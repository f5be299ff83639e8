package org.nishang.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The totals of one query, in the order of their table. */
public final class TotalsSheet {

    private final Map<Total, Map<String, Number>> numbers = new LinkedHashMap<>();

    /** @param number {@link Long}, or {@link BigDecimal} for a sum of hours */
    TotalsSheet(TotalsTable table, BiFunction<Total, Figure, Number> number) {
        for (Total total : table.totals()) {
            var of = new LinkedHashMap<String, Number>();
            total.figures().forEach(figure -> of.put(figure.name(), number.apply(total, figure)));
            numbers.put(total, of);
        }
    }

    public Collection<Total> totals() {
        return Collections.unmodifiableCollection(numbers.keySet());
    }

    /** All numbers, without the rates. */
    public Stream<Number> numbers() {
        return numbers.values().stream().flatMap(of -> of.values().stream());
    }

    public Number number(Total total, String part) {
        return Objects.requireNonNull(
                Objects.requireNonNull(numbers.get(total), total.code()).get(total.part(part)));
    }

    /** The first figure as a share of the second, from 0 to 1 with four decimals; null of nothing. */
    public @Nullable Double rate(Total total) {
        return rate(
                number(total, total.figures().get(0).name()).longValue(),
                number(total, total.figures().get(1).name()).longValue());
    }

    /** By code, in the form of the API: a number, or the parts by their names. */
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        numbers.forEach((total, of) -> {
            if (total.hasParts()) {
                var parts = new LinkedHashMap<String, @Nullable Number>(of);
                if (total.isRate()) {
                    parts.put("rate", rate(total));
                }
                figures.put(total.code(), parts);
            } else {
                figures.put(total.code(), of.values().iterator().next());
            }
        });
        return figures;
    }

    @Override
    public String toString() {
        return figures().toString();
    }

    /** Half up to four decimals. */
    private static @Nullable Double rate(long part, long whole) {
        return whole == 0 ? null : Math.round(10_000.0 * part / whole) / 10_000.0;
    }
}
