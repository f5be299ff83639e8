package org.nishang.learning;

/** What a programme asks for, and for whom it is. */
public enum ProgrammeKind {
    /** Everything: gives a first certificate, and renews one. */
    FULL,
    /** Shorter: for holders who renew. */
    REFRESHER,
    /** The exams without the lessons: for holders who renew. */
    RESIT
}
