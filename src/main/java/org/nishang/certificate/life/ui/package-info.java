/** Screens of {@code certificate.life}. */
@NullMarked
package org.nishang.certificate.life.ui;

import org.jspecify.annotations.NullMarked;
