/** Screens of {@code learning.assignment}. */
@NullMarked
package org.nishang.learning.assignment.ui;

import org.jspecify.annotations.NullMarked;
