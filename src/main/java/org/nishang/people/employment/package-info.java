/** Who works where, from when to when, as what. */
@NullMarked
package org.nishang.people.employment;

import org.jspecify.annotations.NullMarked;
