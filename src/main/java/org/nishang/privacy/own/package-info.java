/** One's own data: seen on a page, taken as a file. */
@NullMarked
package org.nishang.privacy.own;

import org.jspecify.annotations.NullMarked;
