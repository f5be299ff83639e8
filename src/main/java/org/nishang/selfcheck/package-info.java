/**
 * The portal checks itself: runs the invariants that modules state, every night and on demand, and keeps what was
 * found. What must be true is stated in the module that it is true of.
 */
@ApplicationModule(allowedDependencies = {"common", "platform", "identity", "audit", "ui"})
@NullMarked
package org.nishang.selfcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
