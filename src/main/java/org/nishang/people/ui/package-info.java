/** Screens of {@code people}. */
@NullMarked
package org.nishang.people.ui;

import org.jspecify.annotations.NullMarked;
