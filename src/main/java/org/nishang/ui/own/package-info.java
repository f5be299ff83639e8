/** The own account: how the screens look, the password, the second factor. */
@NullMarked
package org.nishang.ui.own;

import org.jspecify.annotations.NullMarked;
