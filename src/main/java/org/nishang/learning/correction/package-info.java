/** The people behind a corrected key, within the scope of who looks. */
@NullMarked
package org.nishang.learning.correction;

import org.jspecify.annotations.NullMarked;
