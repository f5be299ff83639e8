package org.nishang.common.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A number that stands for the values of a record, to tell later whether they have changed. */
public final class Digest {

    private Digest() {}

    /** The same for equal values in the same order, in every process (FNV-1a, 64 bits). */
    public static long of(@Nullable Object... values) {
        long hash = 0xcbf29ce484222325L;
        for (Object value : values) {
            String text = value == null
                    ? "\u0000"
                    : value instanceof byte[] bytes ? Arrays.toString(bytes) : value.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1f) * 0x100000001b3L;
        }
        return hash;
    }
}
