/** Enterprises and headcounts by file: import, export, undo. */
@NullMarked
package org.nishang.enterprise.file;

import org.jspecify.annotations.NullMarked;
