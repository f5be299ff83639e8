package org.nishang.course.source;

/** How sure a fact is, by where it was read; from the best to the worst. */
public enum Surety {
    /** The text itself, or the authority that is responsible for it. */
    OFFICIAL,
    /** A copy of the official text. */
    COPY,
    /** Digests, news or copies that agree. */
    DIGEST,
    /** A laboratory, a seller of standards. */
    SELLER,
    /** What the trade does; there is no text. */
    PRACTICE,
    /** It was not written down. */
    UNRECORDED
}
