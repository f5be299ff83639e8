package org.nishang.report;

/** What lists of people behind a total can be sorted by; else the latest stand first. */
enum TotalOrder {
    NAME
}
