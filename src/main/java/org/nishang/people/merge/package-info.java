/** One person registered twice becomes one; staff of merged enterprises. */
@NullMarked
package org.nishang.people.merge;

import org.jspecify.annotations.NullMarked;
