/**
 * Who gets in: accounts as the authority keeps them, and the codes by which staff of enterprises make their own. What
 * an account lets be done with it is decided in {@code identity}.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "audit",
            "logbook",
            "enterprise",
            "enterprise :: ui",
            "people :: api",
            "people :: ui",
            "ui"
        })
@NullMarked
package org.nishang.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
