/** Screens of {@code staffing}. */
@NullMarked
package org.nishang.staffing.ui;

import org.jspecify.annotations.NullMarked;
