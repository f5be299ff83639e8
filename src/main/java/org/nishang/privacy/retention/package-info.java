/** For how long what is kept, and what is deleted for it every night. */
@NullMarked
package org.nishang.privacy.retention;

import org.jspecify.annotations.NullMarked;
