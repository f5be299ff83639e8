/** Training sessions and their outcomes, online and by file. */
@NullMarked
package org.nishang.learning.session;

import org.jspecify.annotations.NullMarked;
