/** How somebody is reached beside the bell: addresses, when they want to be written to, and what they do not want. */
@NullMarked
package org.nishang.notice.reach;

import org.jspecify.annotations.NullMarked;
