/** Printing papers: one, a session, a selection; and the log of what was printed. */
@NullMarked
package org.nishang.certificate.print;

import org.jspecify.annotations.NullMarked;
