/** Nominations by rule: whom the authority puts forward, from a day on, without naming anybody. */
@NullMarked
package org.nishang.learning.assignment;

import org.jspecify.annotations.NullMarked;
