package org.nishang.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item among the versions of its item.
 *
 * @param number from 1
 * @param retiredAt when a newer version took its place, or the item was given up
 */
record ItemRevision(ItemVersion version, int number, @Nullable Instant retiredAt) {}
