/** A holder's own certificates and what their renewal needs. */
@NullMarked
package org.nishang.certificate.wallet;

import org.jspecify.annotations.NullMarked;
