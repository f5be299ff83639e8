package org.nishang.people.claim;

/** By what right somebody decides on a claim. */
public enum ClaimRight {
    /** It is about the person herself. */
    PERSON,
    /** A training contact of an enterprise that employs the person already. */
    EMPLOYER,
    /** An administrator in whose region such an enterprise is. */
    AUTHORITY
}
