/** Who stands where with which course, on any day: for those who look after the training of others. */
@NullMarked
package org.nishang.learning.progress;

import org.jspecify.annotations.NullMarked;
