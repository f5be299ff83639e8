/** Screens of {@code learning.session}. */
@NullMarked
package org.nishang.learning.session.ui;

import org.jspecify.annotations.NullMarked;
