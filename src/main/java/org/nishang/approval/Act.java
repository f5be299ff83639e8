package org.nishang.approval;

/** What is proposed to be done with rules. */
public enum Act {
    ANNOUNCE,
    WITHDRAW
}
