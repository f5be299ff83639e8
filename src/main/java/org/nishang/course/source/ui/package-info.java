/** The list of facts to look at again. */
@NullMarked
package org.nishang.course.source.ui;

import org.jspecify.annotations.NullMarked;
