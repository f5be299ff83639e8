package org.nishang.notice.kind;

/** What a fact of a notice is, so that it can be said in a language. */
public enum NoticeFact {
    /** Said as it is: a number, a day, an id. */
    PLAIN,
    /** The code of a training role. */
    ROLE,
    /** The code of a course. */
    COURSE,
    /** The code of a programme. */
    PROGRAMME,
    /** The id of a class; empty = on the portal. */
    CLASS,
    /** A kind of proposals. */
    PROPOSAL
}
