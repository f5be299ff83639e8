package org.nishang.learning.nomination;

/** Who put somebody forward. */
public enum Origin {
    CONTACT,
    AUTHORITY,
    RULE,
    OWN,
    FILE
}
