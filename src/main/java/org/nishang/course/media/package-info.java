/** Pictures of lessons and items on their way to browsers, and how large they are. */
@NamedInterface("media")
@NullMarked
package org.nishang.course.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
