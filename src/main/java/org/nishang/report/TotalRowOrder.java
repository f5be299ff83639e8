package org.nishang.report;

/** The orders of the people behind a total. */
public enum TotalRowOrder {
    /** By the day that counts. */
    LATEST_FIRST,
    /** By pinyin. */
    NAMES,
    NAMES_DESCENDING
}
