/** Screens of {@code certificate}. */
@NullMarked
package org.nishang.certificate.ui;

import org.jspecify.annotations.NullMarked;
