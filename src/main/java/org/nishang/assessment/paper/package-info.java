/** How papers are drawn from the bank by a blueprint, for exams and for practice. */
@NullMarked
package org.nishang.assessment.paper;

import org.jspecify.annotations.NullMarked;
