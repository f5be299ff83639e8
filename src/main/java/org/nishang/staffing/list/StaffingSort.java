package org.nishang.staffing.list;

/** Orders of the staffing list; equal ones follow by name. */
public enum StaffingSort {
    /** The most people missing first, then those not declared. */
    SHORTFALL,
    NAME,
    REGION,
    /** The largest first. */
    HEADCOUNT,
    /** The first to fall short first. */
    SHORT_ON
}
