package org.nishang.cpd;

/** What somebody did to keep up. */
public enum CpdKind {
    TRAINING,
    SEMINAR,
    STUDY,
    TEACHING,
    /** Took part in an audit: counts as one, not as hours. */
    AUDIT
}
