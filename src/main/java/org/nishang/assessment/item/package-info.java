/**
 * What an item is: its kinds, their answers and verdicts, what an answer is worth, a paper and the sum of its marks;
 * and an item as a form that may still be wrong. Pure. A kind is one file with its {@code KindRules} and a line in
 * {@code ItemKind}.
 */
@NullMarked
package org.nishang.assessment.item;

import org.jspecify.annotations.NullMarked;
