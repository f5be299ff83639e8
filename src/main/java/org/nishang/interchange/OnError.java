package org.nishang.interchange;

/** What becomes of a file with wrong lines. */
public enum OnError {
    /** All or nothing. */
    ABORT,
    /** The right lines are written. */
    SKIP
}
