/** Screens of {@code assessment.paper}. */
@NullMarked
package org.nishang.assessment.paper.ui;

import org.jspecify.annotations.NullMarked;
