package org.nishang.learning.nomination.ui;

import org.nishang.learning.nomination.NominationId;

/** Addresses of nominations. */
final class NominationNavigation {

    static final String LIST = "nominations";
    static final String NOMINATE = "nominate";
    static final String SWAP = LIST + "/:id/swap";

    private NominationNavigation() {}

    static String swap(NominationId id) {
        return LIST + "/" + id + "/swap";
    }
}
