/** Who issues certificates and where they can be checked, as people confirm it. */
@NullMarked
package org.nishang.certificate.issuer;

import org.jspecify.annotations.NullMarked;
