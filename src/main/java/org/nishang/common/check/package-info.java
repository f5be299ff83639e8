/**
 * What a module says must be true of its data whatever happened, so that the portal can check itself without anybody
 * else knowing its tables.
 */
@NullMarked
package org.nishang.common.check;

import org.jspecify.annotations.NullMarked;
