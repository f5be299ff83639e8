/** Screens of {@code course}. */
@NullMarked
package org.nishang.course.ui;

import org.jspecify.annotations.NullMarked;
