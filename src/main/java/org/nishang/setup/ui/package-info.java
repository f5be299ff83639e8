/** Screens of {@code setup}. */
@NullMarked
package org.nishang.setup.ui;

import org.jspecify.annotations.NullMarked;
