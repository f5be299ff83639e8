/** The notices of who is signed in: the bell and the list. */
@NullMarked
package org.nishang.notice.inbox;

import org.jspecify.annotations.NullMarked;
