/** Back-up, restore and upgrade: whatever ends the work, the data folder opens again with everything. */
@NullMarked
package org.nishang.platform.upkeep;

import org.jspecify.annotations.NullMarked;
