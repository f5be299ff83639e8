/** The settings of one's own notices. */
@NullMarked
package org.nishang.notice.reach.ui;

import org.jspecify.annotations.NullMarked;
