/** Screens of {@code privacy.retention}. */
@NullMarked
package org.nishang.privacy.retention.ui;

import org.jspecify.annotations.NullMarked;
