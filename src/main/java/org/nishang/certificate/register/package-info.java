/** The register of certificates and the two books that are kept of them, as lists. */
@NullMarked
package org.nishang.certificate.register;

import org.jspecify.annotations.NullMarked;
