package org.nishang.assessment;

/** How far a draft is. */
public enum DraftState {
    DRAFT,
    REVIEW,
    APPROVED,
    WITHDRAWN
}
