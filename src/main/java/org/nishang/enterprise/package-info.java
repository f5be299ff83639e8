/** Regions, enterprises and their dated headcount declarations. Who works there is in {@code people}. */
@ApplicationModule(allowedDependencies = {"common", "platform", "identity", "audit", "ui"})
@NullMarked
package org.nishang.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
