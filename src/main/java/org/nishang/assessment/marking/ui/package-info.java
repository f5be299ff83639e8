/** Screens of {@code assessment.marking}. */
@NullMarked
package org.nishang.assessment.marking.ui;

import org.jspecify.annotations.NullMarked;
