/** Required, held and missing certified people of each enterprise on any date, by dated rules. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "approval",
            "approval :: ui",
            "audit",
            "enterprise",
            "enterprise :: api",
            "enterprise :: ui",
            "people :: api",
            "learning :: api",
            "certificate :: api",
            "ui"
        })
@NullMarked
package org.nishang.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
