package org.nishang.rules;

import org.junit.jupiter.api.Test;
import org.nishang.Nishang;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules are those of their {@code package-info} files, and no others. */
class ModularityTest {

    @Test
    void modulesCallOnlyThoseThatTheyMaySee() {
        ApplicationModules.of(Nishang.class).verify();
    }
}
