/** How exams and their items did: difficulty, discrimination, distractors, times. */
@NullMarked
package org.nishang.assessment.quality;

import org.jspecify.annotations.NullMarked;
