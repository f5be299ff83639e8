/** What was sent to whom and why, and how it is sent, for who keeps the portal. */
@NullMarked
package org.nishang.notice.log;

import org.jspecify.annotations.NullMarked;
