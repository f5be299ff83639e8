package org.nishang.identity;

/** Whether an account can be used. */
public enum AccountState {
    ACTIVE,
    /** Until somebody enables it again. */
    DISABLED,
    /** For ever; it is kept for the log. */
    ENDED
}
