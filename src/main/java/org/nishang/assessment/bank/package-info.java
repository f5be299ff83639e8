/**
 * The items of all courses as they stand in the tables: versions, corrected keys, and an item as
 * a form that may still be wrong.
 */
@NullMarked
package org.nishang.assessment.bank;

import org.jspecify.annotations.NullMarked;
