/**
 * What an item is: its kinds, their answers and verdicts, what an answer is worth, a paper and
 * the sum of its marks. Pure.
 */
@NullMarked
package org.nishang.assessment.item;

import org.jspecify.annotations.NullMarked;
