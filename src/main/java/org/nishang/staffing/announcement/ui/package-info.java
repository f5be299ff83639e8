/** Screens of {@code staffing.announcement}. */
@NullMarked
package org.nishang.staffing.announcement.ui;

import org.jspecify.annotations.NullMarked;
