/**
 * What is put right after an exam: wrong keys with their re-marking, objections, and what learners are told about it.
 */
@NullMarked
package org.nishang.assessment.correction;

import org.jspecify.annotations.NullMarked;
