package org.nishang.course.variant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of an item are drawn from. A row is drawn as a whole, so figures that belong together stay together;
 * ranges multiply the rows of the table, and a condition takes out those that make no sense.
 *
 * @param table rows with the same names; none = ranges alone
 * @param where holds for the rows that remain; nothing = all
 * @param computed of the figures of a row, in this order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Parameters(
        List<Map<String, Figure>> table,
        List<Range> ranges,
        @Nullable Formula where,
        List<Computed> computed) {

    public static final int MOST_ROWS = 200;
    private static final int MOST_CANDIDATES = 1000;

    // Jackson leaves out what is empty.
    @SuppressWarnings("NullAway")
    public Parameters {
        table = table == null
                ? List.of()
                : table.stream()
                        .map(row -> java.util.Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                        .toList();
        ranges = ranges == null ? List.of() : List.copyOf(ranges);
        computed = computed == null ? List.of() : List.copyOf(computed);
    }

    /**
     * The figures that may be drawn, always in the same order.
     *
     * @throws VariantRefused if there are too few or too many, or one stands twice
     */
    public List<Map<String, Figure>> rows() {
        var all = candidates();
        if (where != null) {
            var condition = where.reckoning();
            int row = 0;
            var kept = new ArrayList<Map<String, Figure>>();
            for (var figures : all) {
                row++;
                if (condition.holds(row, figures)) {
                    kept.add(figures);
                }
            }
            all = kept;
        }
        if (all.size() < 2 || all.size() > MOST_ROWS) {
            throw refused(VariantFault.Kind.ROWS, 0, String.valueOf(all.size()));
        }
        var seen = new HashSet<Map<String, Figure>>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(all.get(i))) {
                throw refused(VariantFault.Kind.SAME_ROW, i + 1, "");
            }
        }
        return all;
    }

    private List<Map<String, Figure>> candidates() {
        var count = BigDecimal.valueOf(Math.max(1, table.size()));
        for (Range range : ranges) {
            count = count.multiply(range.size());
        }
        if (count.compareTo(BigDecimal.valueOf(MOST_CANDIDATES)) > 0) {
            throw refused(VariantFault.Kind.TOO_MANY, 0, count.toPlainString());
        }
        List<Map<String, Figure>> all = table.isEmpty() ? List.of(Map.of()) : table;
        for (Range range : ranges) {
            var wider = new ArrayList<Map<String, Figure>>();
            for (var figures : all) {
                for (BigDecimal value : range.values()) {
                    var more = new LinkedHashMap<>(figures);
                    more.put(range.name(), Figure.of(value));
                    wider.add(more);
                }
            }
            all = wider;
        }
        return all;
    }

    private static VariantRefused refused(VariantFault.Kind kind, int row, String what) {
        return new VariantRefused(new VariantFault(kind, row, what));
    }

    /** Reads the formulas once for many rows. */
    List<Computed.Step> steps() {
        return computed.stream().map(Computed::step).toList();
    }
}
