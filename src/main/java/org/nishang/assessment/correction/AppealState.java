package org.nishang.assessment.correction;

/** How an objection stands. */
public enum AppealState {
    OPEN,
    UPHELD,
    DECLINED
}
