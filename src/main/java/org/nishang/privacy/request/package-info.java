/** What people ask for about their information, by when it is answered, and how. */
@NullMarked
package org.nishang.privacy.request;

import org.jspecify.annotations.NullMarked;
