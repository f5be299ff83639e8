package org.nishang.approval;

/** What is proposed to be done: with rules, with a class, or for a learner. */
public enum Act {
    ANNOUNCE,
    WITHDRAW,
    CLOSE,
    RECOGNISE
}
