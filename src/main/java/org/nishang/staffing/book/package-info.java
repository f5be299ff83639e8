/** What every enterprise must have and has on any day, kept and read anew when a fact changes. */
@NullMarked
package org.nishang.staffing.book;

import org.jspecify.annotations.NullMarked;
