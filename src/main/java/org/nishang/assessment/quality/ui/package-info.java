/** Screens of {@code assessment.quality}. */
@NullMarked
package org.nishang.assessment.quality.ui;

import org.jspecify.annotations.NullMarked;
