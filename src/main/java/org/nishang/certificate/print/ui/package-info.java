/** Screens of {@code certificate.print}. */
@NullMarked
package org.nishang.certificate.print.ui;

import org.jspecify.annotations.NullMarked;
