/** Register of processing, impact assessments and reports of breaches: forms that keep their versions. */
@NullMarked
package org.nishang.privacy.forms;

import org.jspecify.annotations.NullMarked;
