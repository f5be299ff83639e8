/** Regulations, their editions, and the facts that their clauses state; what points at a fact is found by its id. */
@ApplicationModule(allowedDependencies = {"common", "platform"})
@NullMarked
package org.nishang.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
