package org.nishang.people.claim;

/** What has become of a claim. */
public enum ClaimState {
    /** Counts nowhere. */
    WAITING,
    /** The employment is there. */
    ACCEPTED,
    DECLINED,
    /** Taken back by the enterprise that asked. */
    WITHDRAWN
}
