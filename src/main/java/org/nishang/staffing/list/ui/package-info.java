/** Screens of {@code staffing.list}. */
@NullMarked
package org.nishang.staffing.list.ui;

import org.jspecify.annotations.NullMarked;
