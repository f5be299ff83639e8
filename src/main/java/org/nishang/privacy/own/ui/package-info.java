/** Screens of {@code privacy.own}. */
@NullMarked
package org.nishang.privacy.own.ui;

import org.jspecify.annotations.NullMarked;
