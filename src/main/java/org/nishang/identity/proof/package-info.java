/** Proving again who one is before something dangerous. */
@NullMarked
package org.nishang.identity.proof;

import org.jspecify.annotations.NullMarked;
