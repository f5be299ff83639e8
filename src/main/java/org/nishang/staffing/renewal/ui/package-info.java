/** Screens of {@code staffing.renewal}. */
@NullMarked
package org.nishang.staffing.renewal.ui;

import org.jspecify.annotations.NullMarked;
