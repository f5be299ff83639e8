/** Screens of {@code certificate.wallet}. */
@NullMarked
package org.nishang.certificate.wallet.ui;

import org.jspecify.annotations.NullMarked;
