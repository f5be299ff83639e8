/** Screens of {@code learning.study}. */
@NullMarked
package org.nishang.learning.progress.ui;

import org.jspecify.annotations.NullMarked;
