/** Fields that are sent together, and what is wrong with them said at each. */
@NullMarked
package org.nishang.ui.form;

import org.jspecify.annotations.NullMarked;
