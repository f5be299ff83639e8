/**
 * Certificates: number series, issue, validity on a date, the stored paper, the public check. Completion is decided in
 * {@code learning}.
 */
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
            "people :: api",
            "people :: ui",
            "learning :: api",
            "cpd",
            "ui"
        })
@NullMarked
package org.nishang.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
