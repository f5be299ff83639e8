/** Screens of {@code certificate.renewal}. */
@NullMarked
package org.nishang.certificate.renewal.ui;

import org.jspecify.annotations.NullMarked;
