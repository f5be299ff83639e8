/** Screens of {@code learning.nomination}. */
@NullMarked
package org.nishang.learning.nomination.ui;

import org.jspecify.annotations.NullMarked;
