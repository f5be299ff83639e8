package org.nishang.privacy.notice;

/** What is handled only with separate consent (PIPL art. 29). */
public enum ConsentKind {
    /** A photo on certificates. */
    PHOTO
}
