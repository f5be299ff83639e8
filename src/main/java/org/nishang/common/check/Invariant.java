package org.nishang.common.check;

/**
 * A sentence that must be true of the stored data at any moment. A module states it as a bean; it is checked every
 * night and on demand. Its words are the messages {@link #key} (a short name) and {@code key.why} (what follows if it
 * is broken).
 */
public interface Invariant {

    /** E.g. {@code certificate.check.series}. */
    String key();

    /** Looks at the data as it is now; changes nothing. */
    Outcome check();
}
