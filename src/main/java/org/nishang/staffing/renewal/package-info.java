/** Who must renew in a time, and what follows for their enterprises if they do not. */
@NullMarked
package org.nishang.staffing.renewal;

import org.jspecify.annotations.NullMarked;
