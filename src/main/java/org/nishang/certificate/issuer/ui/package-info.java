/** Screens of {@code certificate.issuer}. */
@NullMarked
package org.nishang.certificate.issuer.ui;

import org.jspecify.annotations.NullMarked;
