/**
 * Notices: who is told what, by the bell and by mail, once and with its cause. It listens to events of other modules
 * and reads due days; it decides nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "audit",
            "approval",
            "enterprise",
            "enterprise :: api",
            "people :: api",
            "course",
            "assessment :: api",
            "learning :: api",
            "cpd",
            "access",
            "certificate :: api",
            "staffing :: api",
            "privacy",
            "ui"
        })
@NullMarked
package org.nishang.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
