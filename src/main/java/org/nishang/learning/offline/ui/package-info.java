/** Screens of {@code learning.offline}. */
@NullMarked
package org.nishang.learning.offline.ui;

import org.jspecify.annotations.NullMarked;
