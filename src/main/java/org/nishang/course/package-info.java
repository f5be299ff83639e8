/**
 * Courses as content packs: versions, modules, lessons, media; who learns them is decided in {@code
 * learning}.
 */
@ApplicationModule(allowedDependencies = {"common", "platform", "identity", "regulation", "ui"})
@NullMarked
package org.nishang.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
