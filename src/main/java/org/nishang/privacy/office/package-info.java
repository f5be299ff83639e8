/** Who handles personal information for the whole authority. */
@NullMarked
package org.nishang.privacy.office;

import org.jspecify.annotations.NullMarked;
