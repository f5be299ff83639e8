/** Screens of {@code certificate.paper}. */
@NullMarked
package org.nishang.certificate.paper.ui;

import org.jspecify.annotations.NullMarked;
