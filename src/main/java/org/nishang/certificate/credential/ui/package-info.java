/** Screens of {@code certificate.credential}. */
@NullMarked
package org.nishang.certificate.credential.ui;

import org.jspecify.annotations.NullMarked;
