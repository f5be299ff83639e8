/** Screens of {@code learning.correction}. */
@NullMarked
package org.nishang.learning.correction.ui;

import org.jspecify.annotations.NullMarked;
