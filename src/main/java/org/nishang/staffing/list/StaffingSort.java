package org.nishang.staffing.list;

import org.nishang.common.register.ListSort;

/** Orders of the staffing list; equal ones follow by name. */
public enum StaffingSort {
    /** The most people missing first, then those not declared. */
    SHORTFALL,
    NAME,
    REGION,
    /** The largest first. */
    HEADCOUNT,
    /** The first to fall short first. */
    SHORT_ON;

    /** The column of the list that it belongs to. */
    String column() {
        return this == SHORTFALL ? "state" : ListSort.named(name());
    }
}
