/** Screens of {@code certificate.register}. */
@NullMarked
package org.nishang.certificate.register.ui;

import org.jspecify.annotations.NullMarked;
