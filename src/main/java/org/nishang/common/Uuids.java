package org.nishang.common;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562 §5.7): time-ordered, so that inserts go to the end of an index. */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** A UUID whose time part is the given instant, in milliseconds since 1970. */
    public static UUID at(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /**
     * Reads an id from a URL.
     *
     * @throws Refusal {@code common.unknown-id} if it is not a UUID, so that nonsense answers like an unknown id
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("common.unknown-id");
        }
    }
}
