/** The append-only chained log of who did what, and its check. */
@ApplicationModule(allowedDependencies = {"common", "platform"})
@NullMarked
package org.nishang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
