/** The synthetic demo region: enterprises, people, three years of history, and its sign-ins. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "enterprise",
            "people",
            "course",
            "assessment",
            "learning",
            "certificate",
            "staffing"
        })
@NullMarked
package org.nishang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
