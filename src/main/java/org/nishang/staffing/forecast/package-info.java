/** Reckoning forward: the first day on which an enterprise falls short if nobody renews. */
@NullMarked
package org.nishang.staffing.forecast;

import org.jspecify.annotations.NullMarked;
