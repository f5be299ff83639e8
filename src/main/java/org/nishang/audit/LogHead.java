package org.nishang.audit;

/**
 * A place in the chain: the number of an entry and its hash.
 *
 * @param hash 64 hexadecimal digits
 */
record LogHead(long seq, String hash) {

    /** Before the first entry. */
    static final LogHead START = new LogHead(0, "0".repeat(64));
}
