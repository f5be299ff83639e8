/** Screens of {@code privacy.notice}. */
@NullMarked
package org.nishang.privacy.notice.ui;

import org.jspecify.annotations.NullMarked;
