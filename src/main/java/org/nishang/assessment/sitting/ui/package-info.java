/** Screens of {@code assessment.sitting}. */
@NullMarked
package org.nishang.assessment.sitting.ui;

import org.jspecify.annotations.NullMarked;
