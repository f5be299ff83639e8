package org.nishang.approval;

/** What is proposed to be done: with rules, or with a class. */
public enum Act {
    ANNOUNCE,
    WITHDRAW,
    CLOSE
}
