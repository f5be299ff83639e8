package org.nishang.staffing.book;

import org.jspecify.annotations.Nullable;

/** Enterprises by declared headcount, as lists are filtered. */
public enum SizeBand {
    FROM_1(1, 19),
    FROM_20(20, 99),
    FROM_100(100, 299),
    FROM_300(300, 999),
    FROM_1000(1000, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    SizeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public boolean contains(@Nullable Integer headcount) {
        return headcount != null && headcount >= from && headcount <= to;
    }

    public int from() {
        return from;
    }

    /** The largest headcount in it; {@code Integer.MAX_VALUE} for the last. */
    public int to() {
        return to;
    }
}
