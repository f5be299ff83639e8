/** Attempts that nobody sat, in the stored form of real ones, for the demo region. */
@NullMarked
package org.nishang.assessment.rehearsal;

import org.jspecify.annotations.NullMarked;
