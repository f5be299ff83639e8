/** Courses that a device keeps: their lessons and checks without a network, and what was done with them, sent later. */
@NullMarked
package org.nishang.learning.offline;

import org.jspecify.annotations.NullMarked;
