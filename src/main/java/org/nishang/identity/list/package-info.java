/** What the signed-in account keeps for finding things: columns and filters of lists, and where it went last. */
@NullMarked
package org.nishang.identity.list;

import org.jspecify.annotations.NullMarked;
