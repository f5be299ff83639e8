package org.nishang.learning.nomination;

/** How far a class is, as its plan says. */
public enum ClassState {
    PLANNED,
    OPEN,
    RUNNING,
    CLOSED,
    CANCELLED;

    /** Whether its participants are fixed. */
    boolean hasBegun() {
        return this == RUNNING || this == CLOSED;
    }
}
