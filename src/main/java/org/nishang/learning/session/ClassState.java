package org.nishang.learning.session;

import org.springframework.modulith.NamedInterface;

/** How far a class is. */
@NamedInterface("api")
public enum ClassState {
    /** Only those who plan it know of it. */
    PLANNED,
    /** Takes nominations. */
    OPEN,
    /** Attendance is recorded. */
    RUNNING,
    /** Its outcomes are written. */
    CLOSED,
    CANCELLED;

    /** Whether its participants are fixed. */
    public boolean hasBegun() {
        return this == RUNNING || this == CLOSED;
    }

    /** Whether nothing happens in it any more. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
