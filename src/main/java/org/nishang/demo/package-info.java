/** The synthetic demo region: enterprises, people, three years of history, and its sign-ins. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "identity :: api",
            "enterprise",
            "enterprise :: api",
            "people :: api",
            "people :: rehearsal",
            "cpd",
            "course",
            "assessment :: api",
            "assessment :: rehearsal",
            "learning :: api",
            "certificate :: api",
            "staffing :: api",
            "notice :: api",
            "setup"
        })
@NullMarked
package org.nishang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
