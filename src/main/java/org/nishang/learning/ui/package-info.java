/** Screens of {@code learning}. */
@NullMarked
package org.nishang.learning.ui;

import org.jspecify.annotations.NullMarked;
