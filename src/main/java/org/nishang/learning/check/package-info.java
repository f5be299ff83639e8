/** Answers to the scored checks of lessons: kept as they were given and judged, whatever comes of them. */
@NullMarked
package org.nishang.learning.check;

import org.jspecify.annotations.NullMarked;
