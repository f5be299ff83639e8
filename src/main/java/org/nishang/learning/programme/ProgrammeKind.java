package org.nishang.learning.programme;

import org.springframework.modulith.NamedInterface;

/** What a programme asks for, and for whom it is. */
@NamedInterface("api")
public enum ProgrammeKind {
    /** Everything: gives a first certificate, and renews one. */
    FULL,
    /** Shorter: for holders who renew. */
    REFRESHER,
    /** The exams without the lessons: for holders who renew. */
    RESIT
}
