/** The portal's time, which goes on steadily where the machine's clock leaps. */
@NullMarked
package org.nishang.platform.time;

import org.jspecify.annotations.NullMarked;
