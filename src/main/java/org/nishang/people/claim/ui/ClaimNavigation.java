package org.nishang.people.claim.ui;

/** Where claims and people with several employers are. */
final class ClaimNavigation {

    static final String CLAIMS = "people/claims";
    static final String DOUBLE = "people/double";

    private ClaimNavigation() {}
}
