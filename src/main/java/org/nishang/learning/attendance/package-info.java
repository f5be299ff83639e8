/** Who was there in a class, what they reached, and closing it. */
@NullMarked
package org.nishang.learning.attendance;

import org.jspecify.annotations.NullMarked;
