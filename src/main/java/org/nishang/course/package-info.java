/**
 * Courses as content packs: versions, modules, lessons, media; who learns them is decided in {@code learning}. Of a
 * kind of item it knows the body that a pack writes ({@link ItemBody}) and how that is read and written; all else about
 * a kind stands in {@code assessment.item}.
 */
@ApplicationModule(allowedDependencies = {"common", "platform", "identity", "regulation", "ui"})
@NullMarked
package org.nishang.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
