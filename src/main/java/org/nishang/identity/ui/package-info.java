/** Screens of {@code identity}. */
@NullMarked
package org.nishang.identity.ui;

import org.jspecify.annotations.NullMarked;
