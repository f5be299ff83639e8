package org.nishang.staffing.book;

/** How an enterprise stands on a day. */
public enum StaffingState {
    /** Fewer certified people than required, in at least one role. */
    SHORT,
    /** Enough today, but not for long if nobody renews. */
    SOON,
    /** Enough. */
    COMPLIANT,
    /** No headcount declared: what is required is not known, so it is never called compliant. */
    UNDECLARED,
    /** No rule is known for the day: neither is this called compliant. */
    NO_RULE
}
