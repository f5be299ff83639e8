package org.nishang.assessment.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.ItemVersion;

/**
 * A version of an item among the versions of its item.
 *
 * @param number from 1
 * @param retiredAt when a newer version took its place, or the item was given up
 */
public record ItemRevision(
        ItemVersion version, int number, @Nullable Instant retiredAt, boolean withWrongKey) {

    public ItemRevision(ItemVersion version, int number, @Nullable Instant retiredAt) {
        this(version, number, retiredAt, false);
    }

    /** The same with the key that it is marked by. */
    public ItemRevision by(KeyCorrections.Held held) {
        return new ItemRevision(
                held.of(version.id()).keys(version).getFirst(), number, retiredAt, held.isWrong(version));
    }

    /** Whether new papers may be given it. */
    public boolean isDrawn() {
        return retiredAt == null && !withWrongKey;
    }
}
