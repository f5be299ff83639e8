package org.nishang.people.person;

/** What of a person or an employment can have been recorded wrongly. */
public enum CorrectedFact {
    JOINED_ON,
    LEFT_ON,
    ENTERPRISE,
    NAME,
    DOCUMENT,
    MOBILE
}
