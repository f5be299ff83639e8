package org.nishang.assessment.authoring;

/** How far a draft is. */
public enum DraftState {
    DRAFT,
    REVIEW,
    APPROVED,
    WITHDRAWN
}
