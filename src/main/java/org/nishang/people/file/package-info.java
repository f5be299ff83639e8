/** Persons and employments by file: import, export, undo. */
@NullMarked
package org.nishang.people.file;

import org.jspecify.annotations.NullMarked;
