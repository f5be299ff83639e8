package org.nishang.assessment.authoring;

/** What somebody did about a draft, or only said. */
public enum DraftEvent {
    SAID,
    ASKED,
    SENT_BACK,
    TAKEN_BACK,
    APPROVED,
    WITHDRAWN
}
