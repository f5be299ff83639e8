/** Facts about how attempts were written, for a person to judge. */
@NullMarked
package org.nishang.assessment.integrity;

import org.jspecify.annotations.NullMarked;
