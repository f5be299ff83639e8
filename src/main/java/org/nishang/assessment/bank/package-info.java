/** The items of all courses as they stand in the tables: versions and corrected keys. */
@NullMarked
package org.nishang.assessment.bank;

import org.jspecify.annotations.NullMarked;
