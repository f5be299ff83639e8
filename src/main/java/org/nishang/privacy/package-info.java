/**
 * What the law of personal information asks for: the notice, one's own data, requests, erasure, retention, registers.
 * It keeps no facts about people; each module that does says so by a {@code PersonalData}.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "platform",
            "identity",
            "identity :: api",
            "audit",
            "people :: api",
            "people :: ui",
            "certificate :: api",
            "ui"
        })
@NullMarked
package org.nishang.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
