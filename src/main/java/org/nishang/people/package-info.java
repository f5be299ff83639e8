/** Persons, their personal data (kept apart), and dated employment. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "audit",
            "enterprise",
            "enterprise :: api",
            "enterprise :: ui",
            "ui"
        })
@NullMarked
package org.nishang.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
