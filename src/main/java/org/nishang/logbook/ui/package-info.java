/** Screens of {@code logbook}. */
@NullMarked
package org.nishang.logbook.ui;

import org.jspecify.annotations.NullMarked;
