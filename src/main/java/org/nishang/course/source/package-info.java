/** Where the facts of courses were read, how sure that is, and when somebody has to look again. */
@NamedInterface("source")
@NullMarked
package org.nishang.course.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
