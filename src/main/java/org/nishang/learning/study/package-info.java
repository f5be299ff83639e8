/** A learner's way through a programme: enrolment, progress, the way into the exam, completion. */
@NullMarked
package org.nishang.learning.study;

import org.jspecify.annotations.NullMarked;
