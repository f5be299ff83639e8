package org.nishang.assessment;

/** How an objection stands. */
public enum AppealState {
    OPEN,
    UPHELD,
    DECLINED
}
