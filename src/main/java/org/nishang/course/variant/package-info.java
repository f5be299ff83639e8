/**
 * Items with parameters: the table that their figures are drawn from, the formulas that compute keys and wrong options
 * of them, and what an item says with one row of it. Pure.
 */
@NamedInterface("variant")
@NullMarked
package org.nishang.course.variant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
