/** Screens of {@code people.photo}. */
@NullMarked
package org.nishang.people.photo.ui;

import org.jspecify.annotations.NullMarked;
