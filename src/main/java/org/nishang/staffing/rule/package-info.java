/** The dated staffing rules: how many certified people an enterprise of a size must have. */
@NullMarked
package org.nishang.staffing.rule;

import org.jspecify.annotations.NullMarked;
