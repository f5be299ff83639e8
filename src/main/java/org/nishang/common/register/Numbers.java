package org.nishang.common.register;

/** How the numbers of people, of documents and mobiles, stand in a file. */
public enum Numbers {
    /** {@code 330***********0012}, {@code 138****5678}. */
    MASKED,
    CLEAR
}
