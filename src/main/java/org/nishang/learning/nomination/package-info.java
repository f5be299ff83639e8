/** Nominations: who is put forward for a programme or a class, who has a place, who waits for one. */
@NullMarked
package org.nishang.learning.nomination;

import org.jspecify.annotations.NullMarked;
