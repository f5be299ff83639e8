/** Programmes: which courses lead to which certificate, and what stands in the way of one. */
@NullMarked
package org.nishang.learning.programme;

import org.jspecify.annotations.NullMarked;
