/**
 * The first day: what an authority settles before the portal serves it, who has confirmed what, and what is missing.
 * Each step is stated in the module that owns the fact.
 */
@ApplicationModule(allowedDependencies = {"common", "platform", "identity", "audit", "ui"})
@NullMarked
package org.nishang.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
