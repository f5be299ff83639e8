package org.nishang.common.register;

import org.jspecify.annotations.Nullable;

/** A record as the file of its register has it. */
public interface Recorded {

    /** Which record, in the register's own words; no personal data. */
    String subject();

    /** What lines of a file may correct, in a fixed order. */
    @Nullable
    Object[] facts();

    /** Tells later whether the record has changed. */
    default long digest() {
        return Digest.of(facts());
    }

    /** What taking back needs to know of the record as it is now; no personal data. */
    default String packed() {
        return Packed.of(facts());
    }
}
