/**
 * The life of a certificate: issue in a gapless series, suspension, revocation, surrender, correction, and what must be
 * true of all that.
 */
@NullMarked
package org.nishang.certificate.life;

import org.jspecify.annotations.NullMarked;
