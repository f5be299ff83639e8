/** Screens of {@code assessment}. */
@NullMarked
package org.nishang.assessment.ui;

import org.jspecify.annotations.NullMarked;
