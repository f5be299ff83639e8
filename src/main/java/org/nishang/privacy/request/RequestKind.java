package org.nishang.privacy.request;

/** What somebody can ask for (PIPL art. 15, 44 to 48). */
public enum RequestKind {
    COPY,
    CORRECTION,
    ERASURE,
    /** Consent is taken back. */
    WITHDRAWAL,
    EXPLANATION
}
