/** Sends what is due beside the bell: one message for all that is due to somebody, tried again, given up, marked. */
@NullMarked
package org.nishang.notice.sending;

import org.jspecify.annotations.NullMarked;
