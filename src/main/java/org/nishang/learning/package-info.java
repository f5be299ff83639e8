/** Programmes, enrolment, progress, sessions and outcomes: from the first lesson to completion. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "audit",
            "approval",
            "approval :: ui",
            "enterprise",
            "enterprise :: api",
            "people :: api",
            "people :: ui",
            "course",
            "course :: glossary",
            "course :: media",
            "assessment :: api",
            "ui"
        })
@NullMarked
package org.nishang.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
