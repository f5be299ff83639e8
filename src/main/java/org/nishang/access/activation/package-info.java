/** Codes on slips of paper, by which staff of enterprises make their own accounts. */
@NullMarked
package org.nishang.access.activation;

import org.jspecify.annotations.NullMarked;
