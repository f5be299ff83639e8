/** Screens of {@code learning.recognition}. */
@NullMarked
package org.nishang.learning.recognition.ui;

import org.jspecify.annotations.NullMarked;
