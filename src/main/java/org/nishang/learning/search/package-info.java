/** Where something is said in the lessons, the words and the facts of courses. */
@NullMarked
package org.nishang.learning.search;

import org.jspecify.annotations.NullMarked;
