/**
 * What every list has beside its rows: an order in its address, columns and filters of one's own, a panel for a row.
 */
@NullMarked
package org.nishang.ui.list;

import org.jspecify.annotations.NullMarked;
