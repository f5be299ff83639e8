/**
 * The shell and the kit that every screen is made of: layout, navigation, figures, states, empty states, formats, error
 * handling.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"common", "platform", "identity", "identity :: api", "identity :: sight"})
@NullMarked
package org.nishang.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
