package org.nishang.platform.ledger;

/**
 * A row that is not as the recorded changes say.
 *
 * @param since when it came about as it was recorded, UTC; empty = it never was, or no history is kept
 */
public record RowDifference(WatchedTable table, String key, Kind kind, String since) {

    /** What was done to it without a trace. */
    public enum Kind {
        CHANGED,
        PUT_IN,
        GONE,
        HISTORY_PUT_IN,
        HISTORY_GONE
    }
}
