/** Screens of {@code enterprise}; other modules add parts to the page of an enterprise. */
@NamedInterface("ui")
@NullMarked
package org.nishang.enterprise.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
