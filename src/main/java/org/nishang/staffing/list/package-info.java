/** Staffing as lists, figures by region, and one enterprise with its names. */
@NullMarked
package org.nishang.staffing.list;

import org.jspecify.annotations.NullMarked;
