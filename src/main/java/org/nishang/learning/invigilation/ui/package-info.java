/** Screens of {@code learning.invigilation}. */
@NullMarked
package org.nishang.learning.invigilation.ui;

import org.jspecify.annotations.NullMarked;
