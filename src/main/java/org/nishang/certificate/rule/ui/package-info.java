/** Screens of {@code certificate.rule}. */
@NullMarked
package org.nishang.certificate.rule.ui;

import org.jspecify.annotations.NullMarked;
