package org.nishang.common.register;

import java.util.Comparator;

/** An order of rows that are all at hand: a constant of the list's closed set of orders. */
public interface RowOrder<R> extends Comparator<R> {

    /** What the constant compares by. */
    Comparator<R> by();

    @Override
    default int compare(R one, R other) {
        return by().compare(one, other);
    }
}
