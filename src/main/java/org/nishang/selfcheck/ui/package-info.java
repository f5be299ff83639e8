/** Screens of {@code selfcheck}. */
@NullMarked
package org.nishang.selfcheck.ui;

import org.jspecify.annotations.NullMarked;
