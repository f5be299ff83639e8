/** Screens of {@code assessment.correction}. */
@NullMarked
package org.nishang.assessment.correction.ui;

import org.jspecify.annotations.NullMarked;
