/** Courses of a programme that were passed before it was begun, and count in it: by its rule, or by a decision. */
@NullMarked
package org.nishang.learning.recognition;

import org.jspecify.annotations.NullMarked;
