/**
 * What gives the answers of items away or makes a bank unfair, in one item and between items. Pure; it sees of an item
 * what somebody who is examined sees, and the key.
 */
@NamedInterface("quality")
@NullMarked
package org.nishang.course.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
