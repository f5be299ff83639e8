/** The door for requests: what each of them is asked on its way in, and what who may not come in is told. */
@NullMarked
package org.nishang.identity.door;

import org.jspecify.annotations.NullMarked;
