/** What the product stands on: the database server, the clock, secrets, reads as known on a day, problem documents. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"common"})
@NullMarked
package org.nishang.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
