/** Answers in words that people mark, each by two who do not know of each other. */
@NullMarked
package org.nishang.assessment.marking;

import org.jspecify.annotations.NullMarked;
