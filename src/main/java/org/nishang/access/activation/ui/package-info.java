/** Screens of {@code access.activation}. */
@NullMarked
package org.nishang.access.activation.ui;

import org.jspecify.annotations.NullMarked;
