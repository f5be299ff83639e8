/** Somebody is erased without moving a total. */
@NullMarked
package org.nishang.privacy.erasure;

import org.jspecify.annotations.NullMarked;
