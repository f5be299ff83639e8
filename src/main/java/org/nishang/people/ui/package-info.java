/** Screens of {@code people}; other modules add parts to the page of a person. */
@NamedInterface("ui")
@NullMarked
package org.nishang.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
