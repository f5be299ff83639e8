/** Study time as the server counts it: what pages report, what of it counts, and how much a lesson asks for. */
@NullMarked
package org.nishang.learning.hours;

import org.jspecify.annotations.NullMarked;
