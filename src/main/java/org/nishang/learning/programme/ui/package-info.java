/** What programmes ask for, to look at. */
@NullMarked
package org.nishang.learning.programme.ui;

import org.jspecify.annotations.NullMarked;
