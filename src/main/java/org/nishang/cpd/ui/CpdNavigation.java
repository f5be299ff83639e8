package org.nishang.cpd.ui;

/** The addresses of the screens of continuing education. */
final class CpdNavigation {

    static final String OF_STAFF = "staff-cpd";
    static final String REVIEW = "cpd-review";

    private CpdNavigation() {}
}
