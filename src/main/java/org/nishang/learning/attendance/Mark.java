package org.nishang.learning.attendance;

/** Whether somebody was in a class on a day. */
public enum Mark {
    PRESENT,
    LATE,
    ABSENT;

    /** Whether the hours of the day are earned. */
    public boolean isThere() {
        return this != ABSENT;
    }
}
