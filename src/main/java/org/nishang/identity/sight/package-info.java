/** How somebody wants the screens to look, chosen in a browser before anybody signs in, or kept with an account. */
@NamedInterface("sight")
@NullMarked
package org.nishang.identity.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
