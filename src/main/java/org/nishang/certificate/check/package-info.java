/** The public check of a certificate by its number. */
@NullMarked
package org.nishang.certificate.check;

import org.jspecify.annotations.NullMarked;
