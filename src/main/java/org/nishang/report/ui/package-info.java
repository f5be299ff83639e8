/** Screens of {@code report}. */
@NullMarked
package org.nishang.report.ui;

import org.jspecify.annotations.NullMarked;
