/** Certificates recorded by file: import, export, undo. */
@NullMarked
package org.nishang.certificate.file;

import org.jspecify.annotations.NullMarked;
