/** The bell and the list of own notices. */
@NullMarked
package org.nishang.notice.inbox.ui;

import org.jspecify.annotations.NullMarked;
