/** Screens of {@code interchange}. */
@NullMarked
package org.nishang.interchange.ui;

import org.jspecify.annotations.NullMarked;
