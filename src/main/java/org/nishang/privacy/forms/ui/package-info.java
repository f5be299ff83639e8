/** Screens of {@code privacy.forms}. */
@NullMarked
package org.nishang.privacy.forms.ui;

import org.jspecify.annotations.NullMarked;
