/** Screens of {@code assessment.authoring}. */
@NullMarked
package org.nishang.assessment.authoring.ui;

import org.jspecify.annotations.NullMarked;
