/**
 * Registers in and out: files, columns, batches, their API and screens. What a line means is known to the module that
 * keeps the register; this one finds them as beans.
 */
@ApplicationModule(allowedDependencies = {"common", "platform", "identity", "identity :: api", "audit", "ui"})
@NullMarked
package org.nishang.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
