package org.nishang.platform.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds the rows of one key to the changes that were recorded of it. */
final class RowComparison {

    /**
     * A row as it stands, now or earlier.
     *
     * @param from since when; empty where no history is kept
     * @param until until when; empty = it is the present one
     */
    record Standing(String state, String from, String until) {}

    private final WatchedTable table;
    private final Consumer<RowDifference> differences;

    RowComparison(WatchedTable table, Consumer<RowDifference> differences) {
        this.table = table;
        this.differences = differences;
    }

    /** @param changes and rows: of one key, in their order */
    void compare(String key, List<RowChange> changes, List<Standing> rows) {
        List<Standing> expected = expected(changes);
        @Nullable Standing present = present(rows);
        @Nullable Standing recorded = present(expected);
        if (!same(present, recorded)) {
            tell(
                    key,
                    kind(present, recorded),
                    recorded == null
                            ? Optional.empty()
                            : Optional.of(changes.getLast().at()));
        }
        Set<Standing> closed = new HashSet<>(earlier(expected));
        for (Standing row : earlier(rows)) {
            // What ended has been told of as the present row that is not as recorded.
            if (!closed.remove(row) && !isEndOf(recorded, row)) {
                tell(key, RowDifference.Kind.HISTORY_PUT_IN, Optional.of(row.from()));
            }
        }
        closed.forEach(row -> tell(key, RowDifference.Kind.HISTORY_GONE, Optional.of(row.from())));
    }

    private List<Standing> expected(List<RowChange> changes) {
        List<Standing> expected = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            RowChange change = changes.get(i);
            boolean last = i == changes.size() - 1;
            String until = last ? "" : changes.get(i + 1).at();
            String state = change.state();
            if (state != null && (last || table.versioned() && !until.equals(change.at()))) {
                expected.add(new Standing(state, table.versioned() ? change.at() : "", until));
            }
        }
        return expected;
    }

    private static boolean isEndOf(@Nullable Standing recorded, Standing row) {
        return recorded != null
                && recorded.state().equals(row.state())
                && recorded.from().equals(row.from());
    }

    private static boolean same(@Nullable Standing one, @Nullable Standing other) {
        return Objects.equals(one, other);
    }

    private static @Nullable Standing present(List<Standing> rows) {
        return rows.stream().filter(row -> row.until().isEmpty()).findFirst().orElse(null);
    }

    private static List<Standing> earlier(List<Standing> rows) {
        return rows.stream()
                .filter(row -> !row.until().isEmpty())
                .filter(row -> !row.until().equals(row.from()))
                .toList();
    }

    private static RowDifference.Kind kind(@Nullable Standing present, @Nullable Standing recorded) {
        if (recorded == null) {
            return RowDifference.Kind.PUT_IN;
        }
        return present == null ? RowDifference.Kind.GONE : RowDifference.Kind.CHANGED;
    }

    private void tell(String key, RowDifference.Kind kind, Optional<String> since) {
        differences.accept(new RowDifference(table, key, kind, since.orElse("")));
    }
}
