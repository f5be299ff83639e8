/** Screens of {@code access.account}. */
@NullMarked
package org.nishang.access.account.ui;

import org.jspecify.annotations.NullMarked;
