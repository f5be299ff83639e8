/** Screens of {@code privacy.request}. */
@NullMarked
package org.nishang.privacy.request.ui;

import org.jspecify.annotations.NullMarked;
