/** Value types without Spring: roles, points, dates, codes with check characters, refusals. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.nishang.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
