/** Screens of {@code enterprise}. */
@NullMarked
package org.nishang.enterprise.ui;

import org.jspecify.annotations.NullMarked;
