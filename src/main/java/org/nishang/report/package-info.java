/** The totals T1 to T17 with their lists, read with set-based SQL; nothing is written here. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "enterprise",
            "enterprise :: api",
            "people :: api",
            "learning :: api",
            "certificate :: api",
            "staffing :: api",
            "ui"
        })
@NullMarked
package org.nishang.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
