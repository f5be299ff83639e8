/**
 * Accounts, sign-in, roles and permissions, the current user and the scope that every query applies. Names of learners
 * are in {@code people}.
 */
@ApplicationModule(allowedDependencies = {"common", "platform", "audit"})
@NullMarked
package org.nishang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
