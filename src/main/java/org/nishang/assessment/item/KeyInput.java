package org.nishang.assessment.item;

/** How somebody says what is right instead of the key of an item. */
public enum KeyInput {
    /** One option. */
    ONE,
    /** Some options. */
    SOME,
    /** Words, one a line. */
    FORMS,
    /** Numbers, one a line. */
    NUMBERS,
    /** Not at all: it can only be taken out, or given to everybody. */
    NOTHING
}
