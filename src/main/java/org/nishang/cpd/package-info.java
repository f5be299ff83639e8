/**
 * Continuing education: what people did to keep up, the evidence for it, its review, and what of it counts. What it
 * renews is decided in {@code certificate}.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "audit",
            "enterprise",
            "people :: api",
            "people :: ui",
            "learning :: api",
            "ui"
        })
@NullMarked
package org.nishang.cpd;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
