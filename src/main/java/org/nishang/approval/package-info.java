/**
 * Proposals that wait for the yes of a second person. What is proposed and what a yes does is decided by the module
 * that proposes it.
 */
@ApplicationModule(allowedDependencies = {"common", "platform", "identity", "ui"})
@NullMarked
package org.nishang.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
