/** Screens of {@code learning.attendance}. */
@NullMarked
package org.nishang.learning.attendance.ui;

import org.jspecify.annotations.NullMarked;
