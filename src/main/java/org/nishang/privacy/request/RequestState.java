package org.nishang.privacy.request;

/** Where a request stands. */
public enum RequestState {
    OPEN,
    /** Somebody wants to erase the person; another one has to agree. */
    PROPOSED,
    GRANTED,
    REFUSED,
    /** The person took it back. */
    WITHDRAWN;

    public boolean waits() {
        return this == OPEN || this == PROPOSED;
    }
}
