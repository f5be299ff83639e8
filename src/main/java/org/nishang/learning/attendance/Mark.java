package org.nishang.learning.attendance;

import org.springframework.modulith.NamedInterface;

/** Whether somebody was in a class on a day. */
@NamedInterface("api")
public enum Mark {
    PRESENT,
    LATE,
    ABSENT;

    /** Whether the hours of the day are earned. */
    public boolean isThere() {
        return this != ABSENT;
    }
}
