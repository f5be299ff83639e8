/** Announcing new staffing rules, with what they would change. */
@NullMarked
package org.nishang.staffing.announcement;

import org.jspecify.annotations.NullMarked;
