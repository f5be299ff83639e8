/** Screens of {@code enterprise.profile}. */
@NullMarked
package org.nishang.enterprise.profile.ui;

import org.jspecify.annotations.NullMarked;
