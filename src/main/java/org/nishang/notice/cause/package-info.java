/** Why something is told: causes kept once, never for the past, and turned into notices of those whom they concern. */
@NullMarked
package org.nishang.notice.cause;

import org.jspecify.annotations.NullMarked;
