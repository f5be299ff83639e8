/** What modules hold about one person, read by what they say of their tables. */
@NullMarked
package org.nishang.privacy.held;

import org.jspecify.annotations.NullMarked;
