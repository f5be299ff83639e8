/** Screens of {@code cpd}. */
@NullMarked
package org.nishang.cpd.ui;

import org.jspecify.annotations.NullMarked;
