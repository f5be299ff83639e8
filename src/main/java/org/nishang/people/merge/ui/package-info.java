/** Screens of {@code people.merge}. */
@NullMarked
package org.nishang.people.merge.ui;

import org.jspecify.annotations.NullMarked;
