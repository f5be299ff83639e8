/**
 * Items, papers, attempts and marking. Learners are known only by {@code PersonId}; who may sit an exam is decided in
 * {@code learning}.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "audit",
            "regulation",
            "course",
            "course :: blueprint",
            "course :: quality",
            "course :: variant",
            "ui"
        })
@NullMarked
package org.nishang.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
