/** Pictures of lessons and items on their way to browsers. */
@NullMarked
package org.nishang.course.media;

import org.jspecify.annotations.NullMarked;
