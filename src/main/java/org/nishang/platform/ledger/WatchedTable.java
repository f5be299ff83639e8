package org.nishang.platform.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nishang.common.Sha256;

/**
 * A table whose rows nobody but the portal may change.
 *
 * @param keys columns of its primary key
 * @param columns the others whose values are watched; {@code name:hex} = bytes
 * @param versioned its earlier rows are watched too
 * @param counter how {@code fact_change} counts its changes
 * @param eased written often in columns that are not watched; such a write is no change
 * @param naming SQL of what people call a row {@code t}; empty = by its key
 * @param page where it is seen by that name, e.g. {@code certificate-register/}; empty = nowhere
 */
public record WatchedTable(
        String name,
        List<String> keys,
        List<String> columns,
        boolean versioned,
        Counter counter,
        boolean eased,
        String naming,
        String page) {

    /**
     * How changes are counted.
     *
     * @param staffing also among those that concern staffing
     * @param twiceFor a column; an update that changes it is counted twice; empty = none is
     */
    public record Counter(boolean facts, boolean staffing, String twiceFor) {

        static final Counter NONE = new Counter(false, false, "");

        String once() {
            return facts ? "1" : "0";
        }

        String onUpdate() {
            return twiceFor.isEmpty() ? once() : "if(new.%1$s <=> old.%1$s, 1, 2)".formatted(twiceFor);
        }
    }

    private static final String HEX = ":hex";

    /** @param keys and columns: names with commas between */
    public static WatchedTable of(String name, String keys, String columns) {
        return new WatchedTable(name, list(keys), list(columns), false, Counter.NONE, false, "", "");
    }

    private static List<String> list(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(",")).map(String::strip).toList();
    }

    public WatchedTable withHistory() {
        return new WatchedTable(name, keys, columns, true, counter, eased, naming, page);
    }

    /** Each change is one of facts. */
    public WatchedTable counted() {
        return counted(new Counter(true, false, ""));
    }

    /** Each change is one of facts and one of somebody's staffing. */
    public WatchedTable countedForStaffing() {
        return counted(new Counter(true, true, ""));
    }

    /** As {@link #countedForStaffing()}, and twice where this column changes: it concerns both. */
    public WatchedTable countedForStaffing(String ofWhom) {
        return counted(new Counter(true, true, ofWhom));
    }

    private WatchedTable counted(Counter how) {
        return new WatchedTable(name, keys, columns, versioned, how, eased, naming, page);
    }

    public WatchedTable withQuietColumns() {
        return new WatchedTable(name, keys, columns, versioned, counter, true, naming, page);
    }

    public WatchedTable called(String sql) {
        return new WatchedTable(name, keys, columns, versioned, counter, eased, sql, page);
    }

    public WatchedTable seenAt(String beginning) {
        return new WatchedTable(name, keys, columns, versioned, counter, eased, naming, beginning);
    }

    /** Names what is watched and how: another list of columns has another form. */
    public String form() {
        return Sha256.hex(keySql("t") + " " + stateSql("t") + " " + versioned).substring(0, 16);
    }

    /** The key of a row as text. */
    String keySql(String row) {
        return keys.size() == 1
                ? "cast(%s.%s as char)".formatted(row, keys.getFirst())
                : "concat_ws('/', %s)".formatted(joined(keys, key -> row + "." + key));
    }

    /** All its values, as 32 bytes. */
    String stateSql(String row) {
        return "unhex(sha2(concat_ws('|', %s), 256))"
                .formatted(joined(
                        java.util.stream.Stream.concat(keys.stream(), columns.stream())
                                .toList(),
                        column -> column.endsWith(HEX)
                                ? "coalesce(hex(%s.%s), 'NULL')"
                                        .formatted(row, column.substring(0, column.length() - HEX.length()))
                                : "quote(%s.%s)".formatted(row, column)));
    }

    /** Equality of the keys of two rows. */
    String sameKeySql(String one, String other) {
        return keys.stream()
                .map(key -> one + "." + key + " = " + other + "." + key)
                .collect(Collectors.joining(" and "));
    }

    private static String joined(List<String> columns, Function<String, String> each) {
        return columns.stream().map(each).collect(Collectors.joining(", "));
    }
}
