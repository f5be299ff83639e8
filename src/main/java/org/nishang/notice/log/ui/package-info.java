/** The log of notices, their words, and how they are sent. */
@NullMarked
package org.nishang.notice.log.ui;

import org.jspecify.annotations.NullMarked;
