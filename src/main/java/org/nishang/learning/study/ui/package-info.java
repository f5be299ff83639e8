/** Screens of {@code learning.study}. */
@NullMarked
package org.nishang.learning.study.ui;

import org.jspecify.annotations.NullMarked;
