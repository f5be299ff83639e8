/** Sitting an exam: attempts, saving answers, time and place, handing in, the result and its review. */
@NullMarked
package org.nishang.assessment.sitting;

import org.jspecify.annotations.NullMarked;
